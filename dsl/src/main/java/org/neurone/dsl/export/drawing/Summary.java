package org.neurone.dsl.export.drawing;

import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Plan;

/** A network and what it reaches, in one line. */
final class Summary {
    private Summary() {}

    /** Where the layers' names take more letters than there are, they are counted. */
    static String of(Graph graph, int letters) {
        String reached = reached(graph);
        List<Column> columns = Column.of(graph);
        StringBuilder layers = new StringBuilder(graph.input().toString());
        for (Column column : columns.subList(1, columns.size())) {
            layers.append(" → ").append(column.caption());
        }
        boolean fits = layers.length() + reached.length() <= letters;
        return (fits ? layers : columns.size() - 1 + " layers") + reached;
    }

    /** For how many examples a plan's network is asked, at most. */
    static double questions(Plan plan) {
        double examples = plan.data().examples();
        return examples * OutputDrawing.cost(plan) > OutputDrawing.EFFORT ? 0 : examples;
    }

    /**
     * The share of right answers, or the mean error, on the test part, or on all where there is none; nothing where asking
     * for so many would take long.
     */
    private static String reached(Graph graph) {
        Graph.Examples examples = graph.examples();
        int count = examples.test() > 0 ? examples.test() : examples.size();
        if (count == 0 || count * graph.cost() > OutputDrawing.EFFORT) {
            return "";
        }
        int first = examples.size() - count;
        int columns = graph.features().columns().size();
        int outputs = graph.outputs();
        int targets = graph.targets().size();
        double[] questions = new double[count * columns];
        for (int i = 0; i < questions.length; i++) {
            questions[i] = examples.columns().get(first * columns + i);
        }
        double[] answers = new double[count * outputs];
        graph.predictor().predict(questions, count, answers);
        int right = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            if (graph.classifies()) {
                int decided = graph.encoding().decide(answers, i * outputs, outputs);
                right += decided == examples.targets().get((first + i) * targets) ? 1 : 0;
            } else {
                for (int j = 0; j < outputs; j++) {
                    double error = answers[i * outputs + j] - examples.targets().get((first + i) * targets + j);
                    squares += error * error;
                }
            }
        }
        String part = examples.test() > 0 ? " on test data" : "";
        return graph.classifies()
                ? " · " + Decimal.print(100.0 * right / count, 3) + " % right" + part
                : " · error " + Decimal.print(Math.sqrt(squares / (count * outputs)), 3) + part;
    }
}
