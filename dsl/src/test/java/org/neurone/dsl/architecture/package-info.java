/** What the engine and the language may use, so that they run alike in every JVM and in every browser. */
package org.neurone.dsl.architecture;
