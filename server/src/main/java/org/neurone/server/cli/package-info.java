/** The command line. Each command is a class; {@link org.neurone.server.Main} lists them. */
package org.neurone.server.cli;
