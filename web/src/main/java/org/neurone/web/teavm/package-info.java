/**
 * A plug-in for the TeaVM compiler that keeps Java's order of double arithmetic in the JavaScript it writes. It runs
 * while the module is built and is no part of the page. Start with {@link org.neurone.web.teavm.ExactArithmetic}.
 */
package org.neurone.web.teavm;
