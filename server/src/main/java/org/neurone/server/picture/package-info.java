/**
 * Drawings as pixels, by the platform's graphics library and with the fonts that this machine has. Start with {@link
 * org.neurone.server.picture.PngPictures}.
 */
package org.neurone.server.picture;
