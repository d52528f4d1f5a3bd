/**
 * The variants that {@code compare} asks for, each a text of its own. Start with {@link org.neurone.dsl.variant.Variants}; {@link
 * org.neurone.dsl.variant.VariantChecks} says what is wrong with them.
 */
package org.neurone.dsl.variant;
