/** A page of the models that their savers let everybody see: with pictures, by words, and what was made from what. */
package org.neurone.server.gallery;
