/** Networks as ONNX files. Start with {@link org.neurone.dsl.export.onnx.Onnx}. */
package org.neurone.dsl.export.onnx;
