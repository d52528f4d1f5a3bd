package org.neurone.web;

import java.util.List;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Span;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.plan.Severity;

/** What reading a text gave, as the page's {@code model.ts} describes it. */
final class ReadingJson {
    private ReadingJson() {}

    static Json of(SyntaxTree tree, List<Problem> problems, Json plan, Tongue tongue) {
        return Json.object()
                .putArray("problems", list -> {
                    for (Problem problem : problems) {
                        list.addObject(json -> problem(json, problem, tongue));
                    }
                })
                .putArray("statements", list -> {
                    for (StatementNode statement : tree.statements()) {
                        list.addObject(json -> statement(json, statement, tree.text()));
                    }
                })
                .put("plan", plan);
    }

    private static void problem(Json json, Problem problem, Tongue tongue) {
        span(json, problem.span())
                .put("code", problem.code())
                .put("severity", severity(problem.severity()))
                .put("sentence", tongue.of(problem.sentence()))
                .putArray("fixes", fixes -> {
                    for (Fix fix : problem.fixes()) {
                        fixes.addObject(
                                one -> one.put("label", tongue.of(fix.label())).put("edits", edits(fix.edits())));
                    }
                });
        if (problem.related() != null) {
            json.putObject(
                    "also",
                    also -> span(also, problem.related().span())
                            .put("label", tongue.of(problem.related().label())));
        }
    }

    static Json edits(List<Edit> edits) {
        Json array = Json.array();
        for (Edit edit : edits) {
            array.addObject(json -> span(json, new Span(edit.from(), edit.to())).put("insert", edit.replacement()));
        }
        return array;
    }

    private static void statement(Json json, StatementNode statement, String text) {
        List<Value> values = statement.values();
        span(json, statement.span())
                .put("keyword", statement.keyword().in(text))
                .putArray("words", words -> {
                    for (int i = 1; i < values.size(); i++) {
                        Value value = values.get(i);
                        words.addObject(word -> span(word, value.span()).put("text", value.in(text)));
                    }
                });
    }

    private static Json span(Json json, Span span) {
        return json.put("from", span.from()).put("to", span.to());
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "hint";
        };
    }
}
