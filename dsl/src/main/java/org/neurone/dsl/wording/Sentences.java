package org.neurone.dsl.wording;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Finding;
import org.neurone.dsl.problem.OfChallenges;
import org.neurone.dsl.problem.OfOptions;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Remedy;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Related;
import org.neurone.engine.words.Wording;

/** Puts findings into words: every sentence in both languages, one page a chapter. */
public final class Sentences implements Finding.Words<Wording> {
    private static final Sentences ALL = new Sentences();

    private final WritingPage writing = new WritingPage();
    private final StatementsPage statements = new StatementsPage();
    private final ValuesPage values = new ValuesPage();
    private final OptionsPage options = new OptionsPage();

    private final ChallengesPage challenges = new ChallengesPage();

    private Sentences() {}

    /** What was found, for people. */
    public static List<Problem> of(List<Problems.Draft> drafts) {
        List<Problem> problems = new ArrayList<>(drafts.size());
        for (Problems.Draft draft : drafts) {
            problems.add(of(draft));
        }
        return problems;
    }

    /** What is said of one finding. */
    static Wording of(Finding finding) {
        return finding.in(ALL);
    }

    private static Problem of(Problems.Draft draft) {
        List<Fix> fixes = new ArrayList<>();
        for (Remedy remedy : draft.remedies()) {
            fixes.add(new Fix(remedy.kind(), Labels.of(remedy), remedy.edits()));
        }
        Finding finding = draft.finding();
        Related related = draft.also() == null ? null : new Related(draft.also().span(), Labels.of(draft.also()));
        return new Problem(finding.code(), finding.severity(), draft.span(), finding.in(ALL), related, fixes);
    }

    @Override
    public OfWriting.Words<Wording> writing() {
        return writing;
    }

    @Override
    public OfStatements.Words<Wording> statements() {
        return statements;
    }

    @Override
    public OfValues.Words<Wording> values() {
        return values;
    }

    @Override
    public OfOptions.Words<Wording> options() {
        return options;
    }

    @Override
    public OfChallenges.Words<Wording> challenges() {
        return challenges;
    }
}
