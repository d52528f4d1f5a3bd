/**
 * Tables as files have them: reading them, and what cannot be read. Start with {@link org.neurone.engine.data.table.Table}
 * and {@link org.neurone.engine.data.table.Csv}; {@link org.neurone.engine.data.table.Tables} are those that a host has.
 */
package org.neurone.engine.data.table;
