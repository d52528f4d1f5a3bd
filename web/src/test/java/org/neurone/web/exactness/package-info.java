/**
 * The same bits on the JVM and in JavaScript: generated expressions and whole training runs, compiled as the page is and
 * once more with every check of the compiler on.
 */
package org.neurone.web.exactness;
