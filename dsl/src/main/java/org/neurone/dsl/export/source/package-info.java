/** Networks as Java source. Start with {@link org.neurone.dsl.export.source.JavaClass}. */
package org.neurone.dsl.export.source;
