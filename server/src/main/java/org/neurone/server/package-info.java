/** The server and the command line. Start with {@code Main}. */
package org.neurone.server;
