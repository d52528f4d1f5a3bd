/**
 * What is said while one types a challenge or an entry to one. Start with {@link org.neurone.dsl.challenge.ChallengeChecks}; who judges
 * entries is {@code org.neurone.dsl.judge}.
 */
package org.neurone.dsl.challenge;
