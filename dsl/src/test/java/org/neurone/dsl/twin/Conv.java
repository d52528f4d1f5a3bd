package org.neurone.dsl.twin;

/** A convolution: a dense layer over what each place sees. */
final class Conv extends Weighted {
    /** For each place the dots that it sees, −1 for a zero outside. */
    private final int[][] seen;

    private final int dots;

    Conv(Words words, int[] inside) {
        super(
                side(words, 0) * side(words, 1) * inside[2],
                Integer.parseInt(words.at(0)),
                side(words, 0) * side(words, 1) * Integer.parseInt(words.at(0)),
                words.from(2));
        int stride = Integer.parseInt(words.after("stride", "1"));
        boolean same = words.after("pad", "").equals("same");
        int[] places = new int[2];
        int[] before = new int[2];
        for (int way = 0; way < 2; way++) {
            int n = inside[way];
            int kernel = side(words, way);
            places[way] = same ? (n + stride - 1) / stride : (n - kernel) / stride + 1;
            before[way] = same ? Math.max(0, (places[way] - 1) * stride + kernel - n) / 2 : 0;
        }
        shape = new int[] {places[0], places[1], columns};
        dots = inside[0] * inside[1] * inside[2];
        seen = new int[places[0] * places[1]][side(words, 0) * side(words, 1) * inside[2]];
        for (int place = 0; place < seen.length; place++) {
            int top = place / places[1] * stride - before[0];
            int left = place % places[1] * stride - before[1];
            int k = 0;
            for (int i = top; i < top + side(words, 0); i++) {
                for (int j = left; j < left + side(words, 1); j++) {
                    for (int channel = 0; channel < inside[2]; channel++) {
                        boolean within = i >= 0 && i < inside[0] && j >= 0 && j < inside[1];
                        seen[place][k++] = within ? (i * inside[1] + j) * inside[2] + channel : -1;
                    }
                }
            }
        }
    }

    static int side(Words words, int way) {
        String size = words.at(1);
        int cross = size.indexOf('x');
        return Integer.parseInt(way == 0 ? size.substring(0, cross) : size.substring(cross + 1));
    }

    @Override
    double[][] forward(double[][] x, double[] w) {
        double[][] patches = new double[x.length * seen.length][seen[0].length];
        for (int row = 0; row < patches.length; row++) {
            for (int k = 0; k < seen[0].length; k++) {
                int dot = seen[row % seen.length][k];
                patches[row][k] = dot < 0 ? 0 : x[row / seen.length][dot];
            }
        }
        double[][] values = super.forward(patches, w);
        double[][] result = new double[x.length][seen.length * columns];
        for (int row = 0; row < values.length; row++) {
            System.arraycopy(values[row], 0, result[row / seen.length], row % seen.length * columns, columns);
        }
        return result;
    }

    @Override
    double[][] backward(double[][] back, double[] w, double[] gradient) {
        double[][] rows = new double[back.length * seen.length][columns];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(back[row / seen.length], row % seen.length * columns, rows[row], 0, columns);
        }
        double[][] sent = super.backward(rows, w, gradient);
        double[][] result = new double[back.length][dots];
        for (int row = 0; row < sent.length; row++) {
            double[] picture = result[row / seen.length];
            for (int k = 0; k < sent[row].length; k++) {
                int dot = seen[row % seen.length][k];
                if (dot >= 0) {
                    picture[dot] = picture[dot] + sent[row][k];
                }
            }
        }
        return result;
    }
}
