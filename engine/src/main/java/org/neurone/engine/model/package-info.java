/**
 * What a run leaves behind so that it can go on, or be asked. Start with {@link org.neurone.engine.model.State}; {@code
 * StateFormat} states its bytes.
 */
package org.neurone.engine.model;
