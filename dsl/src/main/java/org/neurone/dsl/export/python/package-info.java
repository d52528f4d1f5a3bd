/**
 * Networks as Python scripts. Start with {@link org.neurone.dsl.export.python.PyTorch}.
 */
package org.neurone.dsl.export.python;
