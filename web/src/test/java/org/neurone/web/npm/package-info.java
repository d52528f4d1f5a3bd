/** The npm package as it is laid out, in the browser and in a runtime for scripts. */
package org.neurone.web.npm;
