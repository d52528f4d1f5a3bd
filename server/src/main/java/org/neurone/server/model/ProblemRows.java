package org.neurone.server.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Positions;
import org.neurone.dsl.text.Problem;
import org.neurone.server.http.Json;

/** Problems of a text for programs: where, how bad, in both languages, and what each fix would change. */
public final class ProblemRows {

    private ProblemRows() {}

    /** One object a problem; offsets count UTF-16 units from 0, lines and columns from 1. */
    public static ArrayNode of(List<Problem> problems, String text) {
        ArrayNode rows = Json.object().putArray("problems");
        Positions positions = new Positions(text);
        for (Problem problem : problems) {
            ObjectNode row = rows.addObject();
            row.put("code", problem.code());
            row.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            row.put("from", problem.span().from());
            row.put("to", problem.span().to());
            row.put("line", positions.line(problem.span().from()));
            row.put("column", positions.column(problem.span().from()));
            row.put("english", problem.sentence().english());
            row.put("french", problem.sentence().french());
            ArrayNode fixes = row.putArray("fixes");
            for (Fix fix : problem.fixes()) {
                ObjectNode change = fixes.addObject();
                change.put("english", fix.label().english());
                change.put("french", fix.label().french());
                ArrayNode edits = change.putArray("edits");
                for (Edit edit : fix.edits()) {
                    edits.addObject()
                            .put("from", edit.from())
                            .put("to", edit.to())
                            .put("replacement", edit.replacement());
                }
            }
        }
        return rows;
    }
}
