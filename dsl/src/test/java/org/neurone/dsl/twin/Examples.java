package org.neurone.dsl.twin;

import java.util.ArrayList;
import java.util.List;

/** The examples of a source, as data.md says: inputs, the class or the value of each, and those that are learned. */
final class Examples {
    private static final double PI = 3.141592653589793;

    final List<double[]> inputs = new ArrayList<>();
    final List<Double> targets = new ArrayList<>();
    final int classes;
    final int[] training;

    Examples(Words words) {
        String source = words.at(0);
        if (source.equals("xor")) {
            for (int i = 0; i < 4; i++) {
                int high = i / 2;
                int low = i % 2;
                inputs.add(new double[] {high, low});
                targets.add(high == low ? 0.0 : 1.0);
            }
            classes = 2;
            training = new int[] {0, 1, 2, 3};
            return;
        }
        long seed = Long.parseLong(words.after("seed", "1"));
        double noise = words.number("noise");
        classes = switch (source) {
            case "strokes" -> 5;
            case "plane" -> 0;
            default -> Integer.parseInt(words.after("classes", "2"));
        };
        RandomStream data = new RandomStream(seed, "DATA");
        RandomStream noises = new RandomStream(seed, "NOIS");
        int samples = Integer.parseInt(words.after("samples", ""));
        for (int i = 0; i < samples; i++) {
            int which = classes == 0 ? 0 : i % classes;
            double target = which;
            double[] x;
            if (source.equals("strokes")) {
                x = stroke(which, data);
                for (int k = 0; k < 64; k++) {
                    x[k] = Math.min(1, Math.max(0, x[k] + noises.between(-noise, noise)));
                }
            } else if (source.equals("plane")) {
                x = new double[] {data.between(-3, 3), data.between(-3, 3)};
                target = (x[0] + x[1]) / 6 + noises.between(-noise, noise);
            } else {
                x = point(source, which, classes, data);
                x[0] = x[0] + noises.between(-noise * 3, noise * 3);
                x[1] = x[1] + noises.between(-noise * 3, noise * 3);
            }
            inputs.add(x);
            targets.add(target);
        }
        training = training(seed);
    }

    private static double[] point(String source, int which, int classes, RandomStream data) {
        return switch (source) {
            case "circle" -> round(which == 0 ? data.between(0, 0.5) : data.between(0.7, 1), data);
            case "rings" -> round((which + data.between(0, 0.6)) / classes, data);
            case "gauss" -> {
                double c = which == 0 ? -1.5 : 1.5;
                yield new double[] {c + 0.75 * data.normal(), c + 0.75 * data.normal()};
            }
            case "moons" -> {
                double t = data.between(0, PI);
                double s = which == 0 ? 1 : -1;
                yield new double[] {s - s * 2 * Functions.cos(t), s * 0.5 - s * 2 * Functions.sin(t)};
            }
            case "blobs" -> {
                double d = 2 * 2 * Functions.sin(PI / classes) / 6;
                double t = 2 * PI * which / classes;
                yield new double[] {2 * Functions.cos(t) + d * data.normal(), 2 * Functions.sin(t) + d * data.normal()};
            }
            default -> throw new IllegalArgumentException(source);
        };
    }

    private static double[] round(double s, RandomStream data) {
        double t = data.between(0, 2 * PI);
        return new double[] {s * 3 * Functions.cos(t), s * 3 * Functions.sin(t)};
    }

    /** 0 cross, 1 falling, 2 horizontal, 3 rising, 4 vertical. */
    private static double[] stroke(int which, RandomStream data) {
        int reach = 2 + data.below(2);
        int row = 2 + data.below(4);
        int column = 2 + data.below(4);
        double ink = data.between(0.6, 1);
        double[] picture = new double[64];
        for (int step = -reach; step <= reach; step++) {
            int down = which == 1 || which == 4 ? step : which == 3 ? -step : 0;
            ink(picture, row + down, column + (which == 4 ? 0 : step), ink);
            if (which == 0) {
                ink(picture, row + step, column, ink);
            }
        }
        return picture;
    }

    private static void ink(double[] picture, int row, int column, double ink) {
        if (row >= 0 && row < 8 && column >= 0 && column < 8) {
            picture[row * 8 + column] = ink;
        }
    }

    /** All but 30 % of them, each class by its quota. */
    private int[] training(long seed) {
        int n = targets.size();
        int testing = (int) Math.floor(n * 0.3 + 0.5);
        int groups = Math.max(1, classes);
        int[] counts = new int[groups];
        for (int i = 0; i < n; i++) {
            counts[group(i)]++;
        }
        int[] quotas = new int[groups];
        int given = 0;
        for (int k = 0; k < groups; k++) {
            quotas[k] = Math.min((int) Math.floor((double) counts[k] * testing / n), counts[k] - 1);
            given += quotas[k];
        }
        for (; given < testing; given++) {
            int best = -1;
            for (int k = 0; k < groups; k++) {
                if (quotas[k] < counts[k] - 1
                        && (best < 0 || missing(counts, quotas, k, testing) > missing(counts, quotas, best, testing))) {
                    best = k;
                }
            }
            quotas[best]++;
        }
        boolean[] kept = new boolean[n];
        for (int i : new RandomStream(seed, "SPLI").shuffled(n)) {
            if (quotas[group(i)] > 0) {
                quotas[group(i)]--;
                kept[i] = true;
            }
        }
        int[] part = new int[n - testing];
        int at = 0;
        for (int i = 0; i < n; i++) {
            if (!kept[i]) {
                part[at++] = i;
            }
        }
        return part;
    }

    private double missing(int[] counts, int[] quotas, int k, int testing) {
        return (double) counts[k] * testing / targets.size() - quotas[k];
    }

    private int group(int example) {
        return classes == 0 ? 0 : targets.get(example).intValue();
    }
}
