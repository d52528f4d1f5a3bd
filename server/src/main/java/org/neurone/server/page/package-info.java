/** The page and its files, as the web module built them, with a model's title and picture in the head of its link. */
package org.neurone.server.page;
