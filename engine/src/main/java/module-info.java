/** The engine: no dependencies, no files, no sockets, no clock. */
module org.neurone.engine {
    exports org.neurone.engine;
    exports org.neurone.engine.activation;
    exports org.neurone.engine.catalog;
    exports org.neurone.engine.claim;
    exports org.neurone.engine.data;
    exports org.neurone.engine.data.source;
    exports org.neurone.engine.data.table;
    exports org.neurone.engine.data.term;
    exports org.neurone.engine.experiment;
    exports org.neurone.engine.explain;
    exports org.neurone.engine.initializer;
    exports org.neurone.engine.kernel;
    exports org.neurone.engine.layer;
    exports org.neurone.engine.loss;
    exports org.neurone.engine.metric;
    exports org.neurone.engine.model;
    exports org.neurone.engine.number;
    exports org.neurone.engine.optimizer;
    exports org.neurone.engine.plan;
    exports org.neurone.engine.random;
    exports org.neurone.engine.reason;
    exports org.neurone.engine.regularizer;
    exports org.neurone.engine.run;
    exports org.neurone.engine.schedule;
    exports org.neurone.engine.stop;
    exports org.neurone.engine.words;
}
