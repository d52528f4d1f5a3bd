/** The engine: no dependencies, no files, no sockets, no clock. */
module org.neurone.engine {}
