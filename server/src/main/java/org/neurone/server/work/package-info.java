/** Work for strangers: bounded in number, time and memory, off the request threads, and done once. */
package org.neurone.server.work;
