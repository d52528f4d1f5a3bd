package org.neurone.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.neurone.dsl.InWords;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Phrases;
import org.neurone.dsl.judge.Runs;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Tongue;
import org.neurone.dsl.trouble.Examination;
import org.neurone.dsl.trouble.Suspect;
import org.neurone.dsl.trouble.TroubleInWords;
import org.neurone.engine.Trainer;
import org.neurone.engine.TrainingListener;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Metrics;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.metric.ConfusionMatrix;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.run.Ending;
import org.neurone.server.http.Json;
import org.neurone.server.mcp.ModelTool.Answer;
import org.neurone.server.mcp.ModelTool.BadArgument;

/** What a text's run comes to, and what the text stands for. Each ends after some seconds, and says so. */
final class RunTools {
    static final int USUAL_SECONDS = 20;
    static final int MOST_SECONDS = 120;

    private static final ModelTool.Parameter SECONDS = new ModelTool.Parameter(
            "seconds",
            "integer",
            false,
            "How long it may take, 1 to " + MOST_SECONDS + "; " + USUAL_SECONDS
                    + " if left out. A run that is not done by then is stopped" + " and says where it stood.");

    private final Supplier<Tables> folder;
    private final Limits limits;
    private final Tongue usual;

    RunTools(Supplier<Tables> folder, Limits limits, Tongue usual) {
        this.folder = folder;
        this.limits = limits;
        this.usual = usual;
    }

    List<ModelTool> all() {
        List<ModelTool.Parameter> parameters = List.of(GivenText.TEXT, GivenText.TABLES, SECONDS, GivenText.LANGUAGE);
        return List.of(
                new ModelTool(
                        "train",
                        "Trains the network of a text from its seed and says what came out: loss and measures on each part of the data, and"
                                + " whether each “expect” held. The same text gives the same numbers on every machine.",
                        parameters,
                        this::train),
                new ModelTool(
                        "explain",
                        "Says what a text stands for (data, every layer's shapes and parameters, the output that is added), and, where its run does"
                                + " not learn, which cause its numbers speak for and which change was tried and helped.",
                        parameters,
                        this::explain));
    }

    /** Until when the work may go on, by {@link System#nanoTime}. */
    private static long deadline(JsonNode told) throws BadArgument {
        JsonNode seconds = told.get("seconds");
        if (seconds != null
                && !(seconds.isIntegralNumber() && seconds.asLong() >= 1 && seconds.asLong() <= MOST_SECONDS)) {
            throw new BadArgument("“seconds” is a whole number from 1 to " + MOST_SECONDS + ".");
        }
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds == null ? USUAL_SECONDS : seconds.asLong());
    }

    private Answer train(JsonNode told, BooleanSupplier wanted) throws BadArgument {
        long deadline = deadline(told);
        GivenText given = GivenText.of(told, folder.get(), limits, usual);
        if (!given.reading().sound()) {
            return Answer.failed(given.report());
        }
        try {
            return trained(given, deadline, wanted);
        } catch (DataException unusable) {
            return Answer.failed(given.tongue().of(InWords.of(unusable.reason())));
        }
    }

    private Answer trained(GivenText given, long deadline, BooleanSupplier wanted) {
        Experiment experiment = given.reading().experiment();
        Trainer trainer = Trainer.of(
                Runs.replay(experiment, experiment.epochs()),
                given.tables(),
                new VectorKernels(),
                Workers.alone(),
                limits);
        Claims claims = new Claims(experiment.claims());
        trainer.listen(claims);
        trainer.run(new TrainingListener() {
            @Override
            public boolean goesOn(Trainer now) {
                return wanted.getAsBoolean() && System.nanoTime() - deadline < 0;
            }
        });
        boolean done = trainer.epoch() >= experiment.epochs() || trainer.ending() != Ending.STOPPED;
        StringBuilder text = new StringBuilder();
        ObjectNode data = Json.object()
                .put("epochs", trainer.epoch())
                .put("updates", trainer.step())
                .put("done", done);
        text.append(trainer.epoch()).append(" epochs, ").append(trainer.step()).append(" updates");
        text.append(
                done ? ".\n" : "; stopped there, since the time was up: the text has " + experiment.epochs() + ".\n");
        if (trainer.breakdown() != null) {
            text.append(given.tongue().of(InWords.of(trainer.breakdown()))).append('\n');
        }
        part("train", trainer, trainer.train(), text, data);
        part("validation", trainer, trainer.validation(), text, data);
        part("test", trainer, trainer.test(), text, data);
        claims(claims, text, data);
        text.append("hash: ").append(trainer.hash()).append('\n');
        data.put("hash", trainer.hash());
        return new Answer(text.toString(), data, false);
    }

    private static void part(String name, Trainer trainer, Evaluation seen, StringBuilder text, ObjectNode data) {
        if (seen.size() == 0) {
            return;
        }
        ObjectNode values = data.putObject(name).put("examples", seen.size());
        put(values, "loss", seen.loss());
        text.append(name).append(": loss ").append(Phrases.shown(new LossValue(), seen.loss()));
        List<Metric> asked = trainer.settings().metrics();
        for (Metric metric :
                asked.isEmpty() ? List.of(Metrics.usual(trainer.plan().data().task())) : asked) {
            String called = Catalog.standard().entryOf(Kind.METRIC, metric).name();
            if (!(metric instanceof ConfusionMatrix) && !called.equals("loss")) {
                double value = metric.of(seen);
                text.append(", ").append(called).append(' ').append(Phrases.shown(metric, value));
                put(values, called, value);
            }
        }
        text.append(" (").append(seen.size()).append(" examples)\n");
    }

    private static void put(ObjectNode to, String name, double value) {
        if (Double.isFinite(value)) {
            to.put(name, value);
        } else {
            to.putNull(name);
        }
    }

    private static void claims(Claims claims, StringBuilder text, ObjectNode data) {
        var all = data.putArray("claims");
        for (Verdict verdict : claims.verdicts()) {
            String claim = Phrases.of(verdict.claim(), Catalog.standard());
            String value = Phrases.shown(verdict.claim().metric(), verdict.value());
            text.append("expect ").append(claim).append(verdict.held() ? ": held, " : ": did not hold, ");
            text.append(value).append('\n');
            put(all.addObject().put("claim", claim).put("held", verdict.held()), "value", verdict.value());
        }
        claims.open()
                .forEach(open -> text.append("expect ")
                        .append(Phrases.of(open, Catalog.standard()))
                        .append(": not reached\n"));
    }

    private Answer explain(JsonNode told, BooleanSupplier wanted) throws BadArgument {
        long deadline = deadline(told);
        GivenText given = GivenText.of(told, folder.get(), limits, usual);
        if (!given.reading().sound() || given.reading().plan() == null) {
            return Answer.failed(given.report());
        }
        StringBuilder text = new StringBuilder(given.report());
        network(given.reading().plan(), text);
        try {
            why(given, deadline, wanted, text);
        } catch (DataException unusable) {
            text.append(given.tongue().of(InWords.of(unusable.reason()))).append('\n');
        }
        return Answer.of(text.toString());
    }

    private static void network(Plan plan, StringBuilder text) {
        DataInfo data = plan.data();
        text.append("Data: ").append(data.trainExamples()).append(" examples to train on, ");
        text.append(data.validationExamples()).append(" to validate, ").append(data.testExamples());
        text.append(" to test; columns ")
                .append(String.join(" ", data.columns()))
                .append(".\n");
        text.append("Network: ").append(plan.input()).append(" inputs");
        for (PlannedLayer layer : plan.layers()) {
            String name = Catalog.standard().entryOf(Kind.LAYER, layer.spec()).name();
            boolean added = plan.addedOutput() && layer.equals(plan.last());
            text.append("\n  ")
                    .append(added ? "output" : name)
                    .append(": ")
                    .append(layer.input())
                    .append(" → ")
                    .append(layer.output());
            text.append(", ").append(layer.parameters()).append(" parameters");
            text.append(added ? " (added, since the text names no output)" : "");
        }
        text.append("\n\n");
    }

    private void why(GivenText given, long deadline, BooleanSupplier wanted, StringBuilder text) {
        Tongue tongue = given.tongue();
        Catalog catalog = Catalog.standard();
        Examination examination = Examination.of(
                Language.standard(),
                given.text(),
                given.tables(),
                limits,
                given.reading().experiment().epochs(),
                VectorKernels::new);
        boolean more = true;
        while (more && wanted.getAsBoolean() && System.nanoTime() - deadline < 0) {
            more = examination.advance();
        }
        if (examination.tooLong() || examination.complaint() == null) {
            text.append("Whether it learns was not looked at: that takes too long here.\n");
            return;
        }
        text.append(tongue.of(TroubleInWords.of(examination.complaint(), catalog)))
                .append('\n');
        List<String> changed = new ArrayList<>();
        for (Suspect suspect : examination.suspects()) {
            text.append("- ")
                    .append(tongue.of(TroubleInWords.of(suspect.cause())))
                    .append('\n');
            if (suspect.cure() != null) {
                text.append("  → ").append(tongue.of(suspect.cure().label())).append(". ");
                text.append(tongue.of(TroubleInWords.of(
                                suspect, examination.complaint().epochs(), catalog)))
                        .append('\n');
                changed.add(Edit.apply(given.text(), suspect.cure().edits()));
            }
        }
        if (!changed.isEmpty()) {
            text.append("\nThe text with the first change:\n")
                    .append(changed.get(0))
                    .append('\n');
        }
    }
}
