package org.neurone.server.editor;

import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.neurone.dsl.InWords;
import org.neurone.dsl.judge.Phrases;
import org.neurone.dsl.judge.Runs;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.engine.Trainer;
import org.neurone.engine.TrainingListener;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.claim.Verdict;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;

/**
 * The command “train” above a text, and behind a run what came of it and of each claim. A run goes on beside the editor; it ends
 * where the text is closed or trained again, and what it found is shown as long as the text says the same experiment.
 */
final class Lenses implements WorkspaceService {
    /** The command, whose one argument is the text's address. */
    static final String TRAIN = "neurone.train";

    private final OpenTexts texts;
    private final Executor trainers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "neurone-editor");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<String, Run> runs = new ConcurrentHashMap<>();

    /** A run of an experiment; nothing has come of it before it is done. */
    private static final class Run {
        private final Experiment experiment;
        private volatile boolean wanted = true;
        private volatile Claims claims;
        private volatile Wording outcome;

        Run(Experiment experiment) {
            this.experiment = experiment;
        }
    }

    Lenses(OpenTexts texts) {
        this.texts = texts;
    }

    List<CodeLens> of(OpenText text, String uri) {
        List<CodeLens> lenses = new ArrayList<>();
        Experiment experiment = text.reading().experiment();
        List<StatementNode> statements = text.reading().tree().statements();
        if (experiment == null || statements.isEmpty()) {
            return lenses;
        }
        Run run = runs.get(uri);
        boolean known = run != null && run.outcome != null && run.experiment.equals(experiment);
        lenses.add(lens(text, statements.get(0), Wording.of("▶ train", "▶ entraîner"), TRAIN, List.of(uri)));
        if (known) {
            lenses.add(lens(text, statements.get(0), run.outcome, "", List.of()));
        }
        if (known && run.claims != null) {
            addVerdicts(text, experiment.expectations(), run.claims, lenses);
        }
        return lenses;
    }

    /** Behind each {@code expect} what came of it; those of a variant are open, since the text's own run says nothing of them. */
    private void addVerdicts(OpenText text, List<Expectation> expected, Claims claims, List<CodeLens> lenses) {
        int statement = 0;
        int claim = 0;
        for (StatementNode node : text.reading().tree().statements()) {
            if (!node.keyword().in(text.text()).equals("expect")) {
                continue;
            }
            boolean own = expected.get(statement++).variant() == null;
            Verdict verdict = own ? claims.verdict(claim++) : null;
            if (verdict != null) {
                lenses.add(lens(text, node, wording(verdict), "", List.of()));
            }
        }
    }

    private static Wording wording(Verdict verdict) {
        String value = Phrases.shown(verdict.claim().metric(), verdict.value());
        return verdict.held()
                ? Wording.of("claim held: " + value, "affirmation tenue\u00a0: " + value)
                : Wording.of("claim did not hold: " + value, "affirmation non tenue\u00a0: " + value);
    }

    private CodeLens lens(OpenText text, StatementNode at, Wording title, String command, List<Object> arguments) {
        CodeLens lens = new CodeLens(text.range(at.span()));
        lens.setCommand(new Command(texts.tongue().of(title), command, arguments));
        return lens;
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams asked) {
        List<Object> arguments = asked.getArguments();
        boolean named =
                TRAIN.equals(asked.getCommand()) && arguments.size() == 1 && arguments.get(0) instanceof JsonPrimitive;
        String uri = named ? ((JsonPrimitive) arguments.get(0)).getAsString() : "";
        OpenText text = texts.at(uri);
        if (text == null || !text.reading().sound()) {
            return CompletableFuture.completedFuture(null);
        }
        forget(uri);
        Run run = new Run(text.reading().experiment());
        runs.put(uri, run);
        trainers.execute(() -> {
            train(run, text);
            // An editor may refuse: it asks by itself with the next change.
            texts.client().refreshCodeLenses().exceptionally(refused -> null).join();
        });
        return CompletableFuture.completedFuture(null);
    }

    /** Ends the run of a text that is no longer asked for. */
    void forget(String uri) {
        Run run = runs.remove(uri);
        if (run != null) {
            run.wanted = false;
        }
    }

    private void train(Run run, OpenText text) {
        try {
            Trainer trainer = Trainer.of(Runs.replay(run.experiment, run.experiment.epochs()), text.tables());
            Claims claims = new Claims(run.experiment.claims());
            trainer.listen(claims);
            trainer.run(new TrainingListener() {
                @Override
                public boolean goesOn(Trainer now) {
                    return run.wanted;
                }
            });
            run.claims = claims;
            run.outcome = trainer.breakdown() != null ? InWords.of(trainer.breakdown()) : reached(trainer);
        } catch (DataException unusable) {
            run.outcome = InWords.of(unusable.reason());
            texts.client()
                    .showMessage(
                            new MessageParams(MessageType.Error, texts.tongue().of(run.outcome)));
        }
    }

    private static Wording reached(Trainer trainer) {
        boolean tested = trainer.test().size() > 0;
        String loss = Phrases.shown(new LossValue(), tested ? trainer.testLoss() : trainer.loss());
        String epochs = trainer.epoch() + "";
        return tested
                ? Wording.of(epochs + " epochs, test loss " + loss, epochs + " époques, perte de test " + loss)
                : Wording.of(epochs + " epochs, loss " + loss, epochs + " époques, perte " + loss);
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams changed) {}

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {}
}
