/**
 * Pictures of stored models, drawn by the engine itself: what the network makes of the plane, and the network. {@link
 * org.neurone.server.preview.ModelPicture} puts them together.
 */
package org.neurone.server.preview;
