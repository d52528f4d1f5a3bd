/** The language: one short text describes one experiment. Start with {@code Language}. */
package org.neurone.dsl;
