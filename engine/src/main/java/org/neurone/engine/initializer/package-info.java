/**
 * How weights are drawn at the start. Start with {@link org.neurone.engine.initializer.Initializer}; {@link
 * org.neurone.engine.initializer.Xavier} is the default.
 */
package org.neurone.engine.initializer;
