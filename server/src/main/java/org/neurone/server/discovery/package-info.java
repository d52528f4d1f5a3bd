/** What other sites, programs and crawlers ask for: how a link is shown elsewhere, what may be looked through, whom to write to. */
package org.neurone.server.discovery;
