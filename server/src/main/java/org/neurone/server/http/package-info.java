/**
 * What every route shares: problems as {@code application/problem+json}, security headers, bounded bodies, bounded rates
 * per real address, and caching by ETag. {@link org.neurone.server.http.Routes} puts them around each handler.
 */
package org.neurone.server.http;
