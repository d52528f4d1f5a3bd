/** Reasons to end a run early. Start with {@link org.neurone.engine.stop.Patience}. */
package org.neurone.engine.stop;
