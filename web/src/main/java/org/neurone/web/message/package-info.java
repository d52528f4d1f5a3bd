/**
 * What the page and scripts are told: read {@link org.neurone.web.message.Messages} first. The build writes from it both the
 * writer to JSON and the types that the TypeScript is checked against.
 */
package org.neurone.web.message;
