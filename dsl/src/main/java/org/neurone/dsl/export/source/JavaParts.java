package org.neurone.dsl.export.source;

import java.util.Set;
import org.neurone.dsl.export.graph.Graph;

/** The methods of an exported class that are the same in each, as far as the network needs them. */
final class JavaParts {
    private static final String MAIN = """

            public static void main(String[] arguments) {
                double[] columns = new double[arguments.length];
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = Double.parseDouble(arguments[i]);
                }
                StringBuilder line = new StringBuilder();
                for (double output : predict(columns)) {
                    line.append(output).append(' ');
                }
                System.out.println(line.append(decision(columns)).toString().trim());
            }

            /** Numbers written as text. */
            private static double[] numbers(int count, String... texts) {
                double[] numbers = new double[count];
                int at = 0;
                for (String text : texts) {
                    java.util.StringTokenizer words = new java.util.StringTokenizer(text);
                    while (words.hasMoreTokens()) {
                        numbers[at++] = Double.parseDouble(words.nextToken());
                    }
                }
                return numbers;
            }

            /** Row by row the weighted sums, each added up in one order, then the bias. */
            private static double[] product(double[] x, int rows, double[] weights, double[] bias) {
                int units = bias.length;
                int inner = weights.length / units;
                double[] z = new double[rows * units];
                for (int r = 0; r < rows; r++) {
                    for (int j = 0; j < units; j++) {
                        double sum = 0;
                        for (int k = 0; k < inner; k++) {
                            sum += x[r * inner + k] * weights[k * units + j];
                        }
                        z[r * units + j] = sum + bias[j];
                    }
                }
                return z;
            }
        """;

    private static final String ONE_PER_CLASS = """

            /** The name of the class that the outputs speak for: the greatest. */
            public static String classify(double... columns) {
                double[] outputs = predict(columns);
                int best = 0;
                for (int k = 1; k < OUTPUTS; k++) {
                    if (outputs[k] > outputs[best]) {
                        best = k;
                    }
                }
                return CLASSES.get(best);
            }
        """;

    private static final String WINDOWS = """

            /** A picture's windows, one a row: kernel row, kernel column, channel; outside of the picture 0. */
            private static double[] windows(double[] x, int height, int width, int channels, int kernelHeight,
                    int kernelWidth, int down, int right, int top, int left, int outHeight, int outWidth) {
                double[] windows = new double[outHeight * outWidth * kernelHeight * kernelWidth * channels];
                int to = 0;
                for (int row = 0; row < outHeight; row++) {
                    for (int column = 0; column < outWidth; column++) {
                        for (int h = row * down - top; h < row * down - top + kernelHeight; h++) {
                            for (int w = column * right - left; w < column * right - left + kernelWidth; w++) {
                                if (h >= 0 && h < height && w >= 0 && w < width) {
                                    System.arraycopy(x, (h * width + w) * channels, windows, to, channels);
                                }
                                to += channels;
                            }
                        }
                    }
                }
                return windows;
            }
        """;

    private static final String POOL = """

            /** Of each window the largest number or the mean, channel by channel. */
            private static double[] pool(double[] windows, int places, int channels, boolean largest) {
                int pixels = windows.length / places / channels;
                double[] y = new double[places * channels];
                for (int i = 0; i < y.length; i++) {
                    int from = i / channels * pixels * channels + i % channels;
                    double most = windows[from];
                    double sum = 0;
                    for (int pixel = 0; pixel < pixels; pixel++) {
                        double value = windows[from + pixel * channels];
                        most = value > most || Double.isNaN(value) ? value : most;
                        sum += value;
                    }
                    y[i] = largest ? most : sum / pixels;
                }
                return y;
            }
        """;

    private static final String NORMALISE = """

            private static void normalise(double[] x, double[] gamma, double[] beta, double[] mean, double[] root) {
                for (int i = 0; i < x.length; i++) {
                    int c = i % gamma.length;
                    x[i] = gamma[c] * ((x[i] - mean[c]) * root[c]) + beta[c];
                }
            }
        """;

    private static final String SOFTMAX = """

            private static void softmax(double[] x, int width) {
                for (int start = 0; start < x.length; start += width) {
                    double largest = x[start];
                    for (int j = start + 1; j < start + width; j++) {
                        largest = x[j] > largest ? x[j] : largest;
                    }
                    double sum = 0;
                    for (int j = start; j < start + width; j++) {
                        x[j] = Elementary.exp(x[j] - largest);
                        sum += x[j];
                    }
                    for (int j = start; j < start + width; j++) {
                        x[j] = x[j] / sum;
                    }
                }
            }
        """;

    private static final String POWER = """

            /** Whole exponents by multiplication, so that powers of negative numbers exist; others as e^(b·ln a). */
            private static double power(double base, double exponent) {
                if (Math.abs(exponent) <= 1024 && exponent == Math.floor(exponent)) {
                    return Elementary.pow(base, (int) exponent);
                }
                return base == 0 && exponent > 0 ? 0 : Elementary.exp(exponent * Elementary.log(base));
            }
        """;

    /** A method that some networks need, in the order in which they stand. */
    enum Method {
        WINDOWS(JavaParts.WINDOWS),
        POOL(JavaParts.POOL),
        NORMALISE(JavaParts.NORMALISE),
        SOFTMAX(JavaParts.SOFTMAX),
        POWER(JavaParts.POWER);

        private final String text;

        Method(String text) {
            this.text = text;
        }
    }

    private JavaParts() {}

    static void common(Graph graph, Set<Method> methods, JavaText source) {
        if (graph.classifies()) {
            source.lines(graph.encoding().perClass() ? ONE_PER_CLASS : oneOutput(graph));
        }
        source.lines(MAIN.replace("decision(columns)", graph.classifies() ? "classify(columns)" : "\"\""));
        for (Method method : Method.values()) {
            source.lines(methods.contains(method) ? method.text : "");
        }
    }

    private static String oneOutput(Graph graph) {
        double middle = (graph.encoding().low() + graph.encoding().high()) / 2;
        return "\n    /** The name of the class that the output speaks for. */\n"
                + "    public static String classify(double... columns) {\n"
                + "        return CLASSES.get(predict(columns)[0] > " + JavaText.number(middle) + " ? 1 : 0);\n"
                + "    }\n";
    }
}
