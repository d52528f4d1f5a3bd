/**
 * The arithmetic on whole arrays, seen as matrices. Start with {@link org.neurone.engine.kernel.PlainKernels}: it is the meaning,
 * and every faster form gives the same bits.
 */
package org.neurone.engine.kernel;
