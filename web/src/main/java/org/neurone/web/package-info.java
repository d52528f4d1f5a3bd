/** What the browser calls: the engine and the language behind a worker's messages. */
package org.neurone.web;
