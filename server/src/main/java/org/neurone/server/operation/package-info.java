/** What whoever runs a server needs: settings, health, metrics, logs and a clear word when it cannot start. */
package org.neurone.server.operation;
