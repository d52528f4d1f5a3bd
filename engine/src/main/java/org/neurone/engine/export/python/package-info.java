/**
 * Networks as Python scripts. Start with {@link org.neurone.engine.export.python.PyTorch}.
 */
package org.neurone.engine.export.python;
