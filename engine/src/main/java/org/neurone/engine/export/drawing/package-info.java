/**
 * Networks and what they make of their data as drawings. Start with {@link org.neurone.engine.export.drawing.Preview}.
 */
package org.neurone.engine.export.drawing;
