package org.neurone.server.preview;

/**
 * A part of a picture, in pixels.
 *
 * @param x its left edge
 * @param y its upper edge
 */
record Box(double x, double y, double width, double height) {}
