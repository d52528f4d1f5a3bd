/** The engine: no dependencies, no files, no sockets, no clock. */
module org.neurone.engine {
    exports org.neurone.engine.number;
    exports org.neurone.engine.random;
}
