/**
 * Why a run does not learn: what its numbers show, and which change of the text was tried and helped. Start with
 * {@link org.neurone.dsl.trouble.Examination}.
 */
package org.neurone.dsl.trouble;
