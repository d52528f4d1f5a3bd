/** Pictures of stored models, as whoever unfurls a link shows them, drawn by the engine itself. */
package org.neurone.server.preview;
