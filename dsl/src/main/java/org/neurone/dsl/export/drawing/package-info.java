/**
 * Networks and what they make of their data as drawings. Start with {@link org.neurone.dsl.export.drawing.Preview}.
 */
package org.neurone.dsl.export.drawing;
