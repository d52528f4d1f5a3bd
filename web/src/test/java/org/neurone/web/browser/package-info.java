/** Tests in a real browser, for this module and for the server. Start with {@link BrowserExtension}. */
package org.neurone.web.browser;
