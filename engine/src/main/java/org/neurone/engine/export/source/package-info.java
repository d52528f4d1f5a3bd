/** Networks as Java source. Start with {@link org.neurone.engine.export.source.JavaClass}. */
package org.neurone.engine.export.source;
