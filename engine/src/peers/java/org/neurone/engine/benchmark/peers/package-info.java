/**
 * Neurone beside other libraries for Java on the same networks and the same examples. {@link
 * org.neurone.engine.benchmark.peers.PeerTable} prints the table; each {@link org.neurone.engine.benchmark.peers.Peer} is one
 * library in the fastest form that it offers to everybody. Built only by the profile {@code bench-peers}, which fetches them.
 */
package org.neurone.engine.benchmark.peers;
