package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Plan;
import org.neurone.web.message.Messages;

/** The examples as their source gives them, for drawing: training rows first, then test rows, then validation rows, holes filled, nothing normalised. */
final class RawExamples {
    private final DataInfo info;
    private final double[] columns;
    private final double[] targets;
    private final int width;
    private final int targetWidth;

    private RawExamples(DataInfo info, double[] columns, double[] targets, int width, int targetWidth) {
        this.info = info;
        this.columns = columns;
        this.targets = targets;
        this.width = width;
        this.targetWidth = targetWidth;
    }

    static RawExamples of(Plan plan, Dataset data, Tables tables) {
        DataSpec spec = plan.dataSpec();
        Source source = plan.experiment().inputs().isEmpty()
                ? spec.source()
                : spec.source().only(plan.data().columns());
        Examples examples = source.examples(tables, spec.seed());
        int width = plan.data().columns().size();
        int targetWidth = examples.targets().length / examples.size();
        List<Dataset.Part> parts = List.of(data.train(), data.test(), data.validation());
        int rows = 0;
        for (Dataset.Part part : parts) {
            rows += part.size();
        }
        double[] columns = new double[rows * width];
        double[] targets = new double[rows * targetWidth];
        int row = 0;
        for (Dataset.Part part : parts) {
            for (int from : part.rows()) {
                System.arraycopy(examples.inputs(), from * width, columns, row * width, width);
                System.arraycopy(examples.targets(), from * targetWidth, targets, row * targetWidth, targetWidth);
                row++;
            }
        }
        data.features().fill(columns, rows);
        return new RawExamples(plan.data(), columns, targets, width, targetWidth);
    }

    /** A copy, rows × {@link #width}. */
    double[] columns() {
        return columns.clone();
    }

    /** One example's columns. */
    double[] row(int row) {
        double[] one = new double[width];
        System.arraycopy(columns, row * width, one, 0, width);
        return one;
    }

    /** A copy: a class number a row, or rows × targets. */
    double[] targets() {
        return targets.clone();
    }

    int width() {
        return width;
    }

    /** Each column's mean: what a map assumes of the columns that it does not show. */
    double[] means() {
        double[] means = new double[width];
        int rows = columns.length / width;
        for (int i = 0; i < columns.length; i++) {
            means[i % width] += columns[i];
        }
        for (int j = 0; j < width; j++) {
            means[j] /= rows;
        }
        return means;
    }

    /** What the page has to know of these examples, beside what their text comes to. */
    Messages.RunInfo info(Messages.Plan plan) {
        List<double[]> ranges = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            double low = columns[j];
            double high = columns[j];
            for (int at = j; at < columns.length; at += width) {
                low = Math.min(low, columns[at]);
                high = Math.max(high, columns[at]);
            }
            ranges.add(new double[] {low, high});
        }
        return new Messages.RunInfo(plan, ranges, width, info.classes().isEmpty() ? targetWidth : 1);
    }
}
