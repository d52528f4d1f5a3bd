/** What a text expects of its own run, replayed from the seed and compared. */
package org.neurone.server.claim;
