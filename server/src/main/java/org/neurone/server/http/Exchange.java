package org.neurone.server.http;

/**
 * One request that was answered, as metrics and logs see it: nothing of what was sent.
 *
 * @param method GET, POST and so on
 * @param route the route's pattern, so that ids do not make a series each
 * @param status the answer's status
 * @param nanos how long it took
 */
public record Exchange(String method, String route, int status, long nanos) {}
