/**
 * Boards: entries to challenges, replayed here and ranked. Start with {@link org.neurone.server.board.BoardRoutes}.
 */
package org.neurone.server.board;
