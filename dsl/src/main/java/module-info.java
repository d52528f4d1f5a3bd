/** The language: a short text read into an experiment of the engine, with every problem found on the way. */
module org.neurone.dsl {
    requires transitive org.neurone.engine;

    exports org.neurone.dsl;
    exports org.neurone.dsl.conformance;
    exports org.neurone.dsl.disk;
    exports org.neurone.dsl.export;
    exports org.neurone.dsl.export.drawing;
    exports org.neurone.dsl.export.graph;
    exports org.neurone.dsl.judge;
    exports org.neurone.dsl.picture;
    exports org.neurone.dsl.syntax;
    exports org.neurone.dsl.text;
    exports org.neurone.dsl.trouble;
}
