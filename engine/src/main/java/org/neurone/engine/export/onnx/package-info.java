/** Networks as ONNX files. Start with {@link org.neurone.engine.export.onnx.Onnx}. */
package org.neurone.engine.export.onnx;
