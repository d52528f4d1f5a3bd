package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Related;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.plan.Severity;
import org.neurone.web.message.Messages;

/** What reading a text gave. */
final class ReadingMessage {
    private ReadingMessage() {}

    /** @param plan null where the text is not sound */
    static Messages.Reading of(SyntaxTree tree, List<Problem> problems, Messages.Plan plan, Tongue tongue) {
        List<Messages.Problem> told = new ArrayList<>();
        for (Problem problem : problems) {
            told.add(problem(problem, tongue));
        }
        List<Messages.Statement> statements = new ArrayList<>();
        for (StatementNode statement : tree.statements()) {
            statements.add(statement(statement, tree.text()));
        }
        return new Messages.Reading(told, statements, plan, null, null);
    }

    private static Messages.Problem problem(Problem problem, Tongue tongue) {
        List<Messages.Fix> fixes = new ArrayList<>();
        for (Fix fix : problem.fixes()) {
            fixes.add(new Messages.Fix(tongue.of(fix.label()), edits(fix.edits())));
        }
        Related related = problem.related();
        return new Messages.Problem(
                problem.span().from(),
                problem.span().to(),
                problem.code(),
                severity(problem.severity()),
                tongue.of(problem.sentence()),
                fixes,
                related == null
                        ? null
                        : new Messages.Related(
                                related.span().from(), related.span().to(), tongue.of(related.label())));
    }

    static List<Messages.Edit> edits(List<Edit> edits) {
        List<Messages.Edit> told = new ArrayList<>();
        for (Edit edit : edits) {
            told.add(new Messages.Edit(edit.from(), edit.to(), edit.replacement()));
        }
        return told;
    }

    private static Messages.Statement statement(StatementNode statement, String text) {
        List<Value> values = statement.values();
        List<Messages.Word> words = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            Value value = values.get(i);
            words.add(new Messages.Word(value.span().from(), value.span().to(), value.in(text)));
        }
        return new Messages.Statement(
                statement.span().from(),
                statement.span().to(),
                statement.keyword().in(text),
                words);
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "hint";
        };
    }
}
