/** How what was built here leaves: as files that other programs read and run. */
package org.neurone.engine.export;
