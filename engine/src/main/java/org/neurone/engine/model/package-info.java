/**
 * What a run leaves behind so that it can go on: {@link org.neurone.engine.model.State}, and in {@code StateFormat} its
 * bytes.
 */
package org.neurone.engine.model;
