/**
 * Drawings without a graphics library: SVG and PNG with the same bytes everywhere. Start with {@link
 * org.neurone.engine.picture.Canvas}.
 */
package org.neurone.engine.picture;
