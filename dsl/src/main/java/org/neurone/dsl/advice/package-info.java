/**
 * What may have been meant by a statement that the rule refuses, and what one click can do about it:
 * {@link org.neurone.dsl.advice.Counsellor} is handed to the reader, {@code TextAdvice} takes each refused statement through
 * its spelling ({@code Spelling}), has the rule read it again with what its words were meant to be ({@code Mender}), offers what one
 * click can do about what was found ({@code ValueFixes}), and looks for one change that makes all of it right ({@code Mending},
 * {@code Guess}). {@code Aliases} and {@code OtherNames} are what others call things.
 */
package org.neurone.dsl.advice;
