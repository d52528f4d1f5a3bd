package org.neurone.dsl.text;

/**
 * A place where a text names a column of its table.
 *
 * @param span what stands there: the value, or within a feature the column alone
 * @param column as the table names it
 */
public record ColumnPlace(Span span, String column) {}
