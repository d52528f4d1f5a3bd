/**
 * What the engine finds wrong, or probably not meant, as data: {@link org.neurone.engine.reason.Reason} is a closed family
 * of records, each with the facts that a sentence about it needs. Nothing here speaks English or French, but for what
 * somebody's own part brings along.
 */
package org.neurone.engine.reason;
