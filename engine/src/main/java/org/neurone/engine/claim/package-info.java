/**
 * Holds what a text expects of its run against what comes out. Start with {@link org.neurone.engine.claim.Claims}.
 */
package org.neurone.engine.claim;
