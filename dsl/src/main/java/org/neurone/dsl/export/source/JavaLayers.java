package org.neurone.dsl.export.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.number.Values;

/** What each kind of layer is in Java: lines that change x, and the methods and constants that they need. */
final class JavaLayers {
    private final Set<JavaParts.Method> methods = new LinkedHashSet<>();
    private final Map<String, Values> constants = new LinkedHashMap<>();
    private boolean elementary;

    /** The methods that the layers so far need. */
    Set<JavaParts.Method> methods() {
        return methods;
    }

    /** The arrays that the layers so far need, by name. */
    Map<String, Values> constants() {
        return constants;
    }

    /** Whether they need the engine's functions. */
    boolean elementary() {
        return elementary;
    }

    /** The lines of the layer of that number, from 1. */
    GraphLayer.Forms<String> of(int number) {
        return new Lines(number);
    }

    private final class Lines implements GraphLayer.Forms<String> {
        private final int number;

        Lines(int number) {
            this.number = number;
        }

        @Override
        public String dense(GraphLayer.Dense layer) {
            return sums(layer, "x, 1");
        }

        @Override
        public String convolution(GraphLayer.Convolution layer) {
            return sums(layer, windows(layer.window()) + ", " + layer.window().places());
        }

        private String sums(GraphLayer.Weighted layer, String rows) {
            String weights = constant("WEIGHTS", layer.weights());
            String bias = constant("BIAS", layer.bias());
            return "        x = product(" + rows + ", " + weights + ", " + bias + ");\n"
                    + activated(layer.activation(), layer.units());
        }

        @Override
        public String pooling(GraphLayer.Pooling layer) {
            methods.add(JavaParts.Method.POOL);
            Window window = layer.window();
            return "        x = pool(" + windows(window) + ", " + window.places() + ", " + window.channels() + ", "
                    + layer.largest() + ");\n";
        }

        @Override
        public String flatten(GraphLayer.Flatten layer) {
            return "";
        }

        @Override
        public String dropout(GraphLayer.Dropout layer) {
            return "";
        }

        @Override
        public String skip(GraphLayer.Skip layer) {
            return "        for (int i = 0; i < x.length; i++) {\n            x[i] = x[i] + kept_" + layer.behind()
                    + "[i];\n        }\n";
        }

        @Override
        public String batchNormalization(GraphLayer.BatchNormalization layer) {
            methods.add(JavaParts.Method.NORMALISE);
            double[] roots = layer.variance().toArray();
            for (int c = 0; c < roots.length; c++) {
                roots[c] = 1 / Math.sqrt(roots[c] + layer.epsilon());
            }
            return "        normalise(x, " + constant("GAMMA", layer.gamma()) + ", " + constant("BETA", layer.beta())
                    + ", " + constant("MEAN", layer.mean()) + ", " + constant("ROOT", Values.of(roots)) + ");\n";
        }

        private String windows(Window window) {
            methods.add(JavaParts.Method.WINDOWS);
            return "windows(x, " + window.height() + ", " + window.width() + ", " + window.channels() + ", "
                    + window.kernelHeight() + ", " + window.kernelWidth() + ", " + window.strideHeight() + ", "
                    + window.strideWidth() + ", " + window.top() + ", " + window.left() + ", " + window.outHeight()
                    + ", "
                    + window.outWidth() + ")";
        }

        private String constant(String name, Values numbers) {
            String numbered = name + "_" + number;
            constants.put(numbered, numbers);
            return numbered;
        }

        private String activated(Activation activation, int width) {
            if (activation instanceof Linear) {
                return "";
            }
            if (activation instanceof Softmax) {
                methods.add(JavaParts.Method.SOFTMAX);
                elementary = true;
                return "        softmax(x, " + width + ");\n";
            }
            String value = JavaActivations.value(activation);
            boolean power = value.contains("power(");
            if (power) {
                methods.add(JavaParts.Method.POWER);
            }
            elementary |= power || value.contains("Elementary.");
            return "        for (int i = 0; i < x.length; i++) {\n            double z = x[i];\n            x[i] = "
                    + value + ";\n        }\n";
        }
    }
}
