/** Texts, tables and exports as files, for programs that have some. Optional: nothing else needs it, and a page carries none of it. */
package org.neurone.dsl.disk;
