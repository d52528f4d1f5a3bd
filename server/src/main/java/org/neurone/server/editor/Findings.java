package org.neurone.server.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.plan.Severity;

/** A text's problems as an editor shows them, and their fixes. */
final class Findings {
    private Findings() {}

    static List<Diagnostic> all(OpenText text, String uri, Tongue tongue) {
        List<Diagnostic> all = new ArrayList<>();
        for (Problem problem : text.reading().problems()) {
            all.add(of(problem, text, uri, tongue));
        }
        return all;
    }

    private static Diagnostic of(Problem problem, OpenText text, String uri, Tongue tongue) {
        Diagnostic shown = new Diagnostic(
                text.range(problem.span()),
                tongue.of(problem.sentence()),
                severity(problem.severity()),
                "neurone",
                problem.code());
        if (problem.related() != null) {
            Location place = new Location(uri, text.range(problem.related().span()));
            shown.setRelatedInformation(List.of(new DiagnosticRelatedInformation(
                    place, tongue.of(problem.related().label()))));
        }
        return shown;
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case HINT -> DiagnosticSeverity.Information;
        };
    }

    /** The fixes of the problems that a range touches, the best of each first. */
    static List<Either<Command, CodeAction>> fixes(OpenText text, String uri, Range range, Tongue tongue) {
        int from = text.offset(range.getStart());
        int to = text.offset(range.getEnd());
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        for (Problem problem : text.reading().problems()) {
            boolean touched =
                    problem.span().from() <= to && from <= problem.span().to();
            for (Fix fix : touched ? problem.fixes() : List.<Fix>of()) {
                CodeAction action = new CodeAction(tongue.of(fix.label()));
                action.setKind(CodeActionKind.QuickFix);
                action.setDiagnostics(List.of(of(problem, text, uri, tongue)));
                action.setEdit(new WorkspaceEdit(Map.of(uri, text.edits(fix.edits()))));
                action.setIsPreferred(fix.equals(problem.fixes().get(0)));
                actions.add(Either.forRight(action));
            }
        }
        return actions;
    }
}
