/**
 * Numbers that come out the same everywhere: elementary functions, decimals, bits and digests made of arithmetic that
 * every platform rounds alike.
 *
 * <p>Start with {@link org.neurone.engine.number.Elementary}. Nothing here calls a transcendental of the platform, whose
 * last digits differ from one to the next, and no inner loop uses {@code long}, which is slow in a browser.
 */
package org.neurone.engine.number;
