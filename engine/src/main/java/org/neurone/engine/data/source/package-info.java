/**
 * The sources that come with the engine, one record each. Start with {@link org.neurone.engine.data.source.Circle}, a short
 * one to copy; {@link org.neurone.engine.data.source.CsvSource} is the reader's own table.
 */
package org.neurone.engine.data.source;
