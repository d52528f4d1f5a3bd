/**
 * Stored models: a text with its tables under an id made from its own bytes, and the saves that hold it there.
 *
 * <p>Read {@link org.neurone.server.model.ModelStore} first, then {@link org.neurone.server.model.ModelRoutes}.
 */
package org.neurone.server.model;
