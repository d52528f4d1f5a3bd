/**
 * Drawings without a graphics library: SVG with the same bytes everywhere. Start with {@link org.neurone.dsl.picture.Canvas}.
 */
package org.neurone.dsl.picture;
