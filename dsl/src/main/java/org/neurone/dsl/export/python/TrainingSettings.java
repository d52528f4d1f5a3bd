package org.neurone.dsl.export.python;

import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.number.Values;
import org.neurone.engine.schedule.Cosine;
import org.neurone.engine.schedule.Decay;
import org.neurone.engine.schedule.Schedule;
import org.neurone.engine.schedule.Steps;
import org.neurone.engine.schedule.Warmup;
import org.neurone.engine.stop.AccuracyReached;
import org.neurone.engine.stop.LossReached;
import org.neurone.engine.stop.Patience;
import org.neurone.engine.stop.StopRule;

/** The parts of a training script that do not depend on the library: data, settings, schedules, stop rules. */
final class TrainingSettings {
    /** The line of a training script that works out the weights of classes. */
    private static final String WEIGH = "    CLASS_WEIGHTS[:] = balanced(targets)\n";

    private TrainingSettings() {}

    /** What the file is, and the experiment it comes from. */
    static void header(Graph graph, String how, Python script) {
        script.line("#!/usr/bin/env python3")
                .comment(graph.title())
                .line("#")
                .comment(how.replace("network.py", graph.name() + ".py"));
        if (!graph.text().isEmpty()) {
            script.line("#").line("# The experiment, in Neurone's language:").line("#");
            script.comment(graph.text().trim());
        }
    }

    /** Names, encoding and settings as constants. */
    static void constants(Graph graph, Python script) {
        Experiment experiment = graph.experiment();
        script.line("# An example's columns and what is to be predicted, as the data calls them.");
        script.line("COLUMNS = " + Python.strings(graph.features().columns()));
        script.line("TARGETS = " + Python.strings(graph.targets()));
        script.line("# Names by class number; empty where values are predicted.");
        script.line("CLASSES = " + Python.strings(graph.classes()));
        script.line("# The numbers by which a target says no and yes, and whether each class has one of its own.");
        script.line("NO, YES = " + Python.number(graph.encoding().low()) + ", "
                + Python.number(graph.encoding().high()));
        script.line("ONE_PER_CLASS = " + Python.bool(graph.encoding().perClass()));
        if (graph.filled()) {
            script.line("# What stands in for a hole, nan, one number a column.");
            script.numbers("FILL = ", graph.features().filling().numbers(), "");
        }
        if (graph.rescaled()) {
            script.line("# The network is taught (target - shift) / scale, and its answers are taken back.");
            script.numbers(
                    "TARGET_SHIFT = ", Values.of(graph.pipeline().targets().shift()), "");
            script.numbers(
                    "TARGET_SCALE = ", Values.of(graph.pipeline().targets().scale()), "");
        }
        if (balances(graph)) {
            script.line("# How much an example of each class counts, worked out before training.");
            script.line("CLASS_WEIGHTS = [1.0 for _ in CLASSES]");
        }
        TableReading.constants(graph, script);
        script.line();
        script.line("LEARNING_RATE = " + Python.number(experiment.learningRate()));
        script.line("# Examples per update; None stands for all.");
        script.line("BATCH = " + (experiment.batch() == Experiment.WHOLE_BATCH ? "None" : "" + experiment.batch()));
        script.line("EPOCHS = " + experiment.epochs());
        script.line("SHUFFLE = " + Python.bool(experiment.shuffle()));
        script.line("SEED = " + experiment.seed());
        script.line("# Whether a run ends with the weights of its best epoch.");
        script.line("KEEP_BEST = " + Python.bool(keepsBest(experiment)));
        script.line();
    }

    /** Whether examples count by their classes. */
    static boolean balances(Graph graph) {
        return graph.experiment().loss() instanceof CrossEntropy loss && loss.balance();
    }

    /** The part of a script that trains, where classes are balanced with a line that works their weights out. */
    static String training(Graph graph, String script) {
        return script.replace(WEIGH, balances(graph) ? WEIGH : "");
    }

    /** {@code balanced(targets)}, where classes are balanced. */
    static void balance(Graph graph, Python script) {
        if (balances(graph)) {
            script.lines("""


                def balanced(targets):
                    \"""By how much an example of each class counts, so that all classes weigh alike.\"""
                    counts = [sum(row[0] == k for row in targets) for k in range(len(CLASSES))]
                    present = sum(count > 0 for count in counts)
                    return [len(targets) / (present * count) if count else 1.0 for count in counts]
                """);
        }
    }

    private static boolean keepsBest(Experiment experiment) {
        for (StopRule rule : experiment.stops()) {
            if (rule instanceof Patience patience && patience.best()) {
                return true;
            }
        }
        return false;
    }

    /** {@code rate(epoch)} and {@code finished(…)}. */
    static void functions(Graph graph, Python script) {
        script.line().line();
        script.line("def rate(epoch):");
        script.line("    \"\"\"The learning rate of an epoch, counted from 0.\"\"\"");
        script.line("    factor = 1.0");
        for (Schedule schedule : graph.experiment().schedules()) {
            script.line("    factor *= " + factor(schedule));
        }
        script.line("    return LEARNING_RATE * factor");
        script.line().line();
        script.line("def finished(train_loss, accuracy, epochs_without_improvement):");
        script.line("    \"\"\"Whether the run ends before its last epoch.\"\"\"");
        StringBuilder reasons = new StringBuilder();
        for (StopRule rule : graph.experiment().stops()) {
            reasons.append(reasons.length() > 0 ? " or " : "").append(condition(rule));
        }
        script.line("    return " + (reasons.length() > 0 ? reasons : "False"));
    }

    /** Reading a table and writing targets as numbers; plain Python, lists of lists. */
    static void data(Graph graph, Python script) {
        String taught = graph.rescaled()
                ? "[[(value - shift) / scale for value, shift, scale in zip(row, TARGET_SHIFT, TARGET_SCALE)]"
                        + " for row in targets]"
                : "targets";
        TableReading.functions(graph, script);
        script.lines("""


            def encoded(targets):
                \"""Targets as the network is taught them.\"""
                if not CLASSES:
                    return TAUGHT
                if ONE_PER_CLASS:
                    return [[YES if k == row[0] else NO for k in range(len(CLASSES))] for row in targets]
                return [[YES if row[0] == 1 else NO] for row in targets]


            def decided(outputs):
                \"""The class number that one example's outputs speak for.\"""
                if ONE_PER_CLASS:
                    return max(range(len(CLASSES)), key=lambda k: outputs[k])
                return 1 if outputs[0] > (NO + YES) / 2 else 0


            def data(path):
                \"""Training columns and targets, then those for validation and for testing: of a table, or the examples below.\"""
                if path:
                    columns, targets = table(path)
                    validation, test = 0, 0
                else:
                    columns = rows_of(EXAMPLES, len(COLUMNS))
                    targets = rows_of(EXAMPLE_TARGETS, len(TARGETS))
                    validation, test = VALIDATION_EXAMPLES, TEST_EXAMPLES
                if not columns:
                    raise SystemExit("There are no examples in this file: name a table with --data.")
                last = len(columns) - test
                first = last - validation
                return (
                    columns[:first], targets[:first],
                    columns[first:last], targets[first:last],
                    columns[last:], targets[last:],
                )


            def rows_of(numbers, width):
                return [numbers[at:at + width] for at in range(0, len(numbers), width)]
            """.replace("TAUGHT", taught));
    }

    /** The examples that go along. */
    static void examples(Graph graph, Python script) {
        script.line().line();
        script.line(
                "# The examples it was trained on, row by row; the last ones are kept for testing, those before for validation.");
        Graph.Examples examples = graph.examples().forScript();
        script.numbers("EXAMPLES = ", examples.columns(), "");
        script.numbers("EXAMPLE_TARGETS = ", examples.targets(), "");
        script.line("VALIDATION_EXAMPLES = " + examples.validation());
        script.line("TEST_EXAMPLES = " + examples.test());
    }

    private static String factor(Schedule schedule) {
        if (schedule instanceof Decay decay) {
            return "1 / (1 + " + Python.number(decay.rate()) + " * epoch)";
        } else if (schedule instanceof Steps steps) {
            return Python.number(steps.factor()) + " ** (epoch // " + steps.every() + ")";
        } else if (schedule instanceof Warmup warmup) {
            return "min(1.0, (epoch + 1) / " + warmup.length() + ")";
        } else if (schedule instanceof Cosine cosine) {
            String end = cosine.length() == null ? "EPOCHS" : cosine.length().toString();
            return "0.5 * (1 + math.cos(math.pi * epoch / " + end + ")) if epoch < " + end + " else 0.0";
        }
        throw ExportException.unknown(schedule);
    }

    private static String condition(StopRule rule) {
        if (rule instanceof LossReached loss) {
            return "train_loss <= " + Python.number(loss.bound());
        } else if (rule instanceof AccuracyReached accuracy) {
            return "accuracy >= " + Python.number(accuracy.bound());
        } else if (rule instanceof Patience patience) {
            return "epochs_without_improvement >= " + patience.epochs();
        }
        throw ExportException.unknown(rule);
    }
}
