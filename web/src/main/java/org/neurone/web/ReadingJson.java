package org.neurone.web;

import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Fix;
import org.neurone.dsl.Problem;
import org.neurone.dsl.Span;
import org.neurone.dsl.Tongue;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.plan.Severity;

/** What reading a text gave, as the page's {@code model.ts} describes it. */
final class ReadingJson {
    private ReadingJson() {}

    static Json of(SyntaxTree tree, List<Problem> problems, Json plan, Tongue tongue) {
        Json list = Json.array();
        for (Problem problem : problems) {
            list.add(problem(problem, tongue));
        }
        Json statements = Json.array();
        for (StatementNode statement : tree.statements()) {
            statements.add(statement(statement, tree.text()));
        }
        return Json.object().put("problems", list).put("statements", statements).put("plan", plan);
    }

    private static Json problem(Problem problem, Tongue tongue) {
        Json fixes = Json.array();
        for (Fix fix : problem.fixes()) {
            fixes.add(Json.object().put("label", tongue.of(fix.label())).put("edits", edits(fix.edits())));
        }
        Json json = span(problem.span())
                .put("code", problem.code())
                .put("severity", severity(problem.severity()))
                .put("sentence", tongue.of(problem.sentence()))
                .put("fixes", fixes);
        if (problem.related() != null) {
            json.put(
                    "also",
                    span(problem.related().span())
                            .put("label", tongue.of(problem.related().label())));
        }
        return json;
    }

    static Json edits(List<Edit> edits) {
        Json array = Json.array();
        for (Edit edit : edits) {
            array.add(span(new Span(edit.from(), edit.to())).put("insert", edit.replacement()));
        }
        return array;
    }

    private static Json statement(StatementNode statement, String text) {
        Json words = Json.array();
        List<Value> values = statement.values();
        for (int i = 1; i < values.size(); i++) {
            words.add(span(values.get(i).span()).put("text", values.get(i).in(text)));
        }
        return span(statement.span())
                .put("keyword", statement.keyword().in(text))
                .put("words", words);
    }

    private static Json span(Span span) {
        return Json.object().put("from", span.from()).put("to", span.to());
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "hint";
        };
    }
}
