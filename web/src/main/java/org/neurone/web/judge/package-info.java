/** What a lesson asks of a run: quantities, goals, and the steps that a solution takes; {@link Goal} first. */
package org.neurone.web.judge;
