/** What keeps a server or a command from starting, said in one sentence to whoever started it. */
package org.neurone.server.start;
