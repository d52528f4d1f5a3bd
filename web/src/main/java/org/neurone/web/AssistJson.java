package org.neurone.web;

import java.util.List;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.text.Hover;
import org.neurone.dsl.text.Tongue;

/** What the editor offers at a place, as the page's {@code model.ts} describes it. */
final class AssistJson {
    private AssistJson() {}

    static Json completions(List<Completion> completions, Tongue tongue) {
        Json array = Json.array();
        for (Completion completion : completions) {
            array.add(Json.object()
                    .put("from", completion.edit().from())
                    .put("to", completion.edit().to())
                    .put("insert", completion.edit().replacement())
                    .put("label", completion.label())
                    .put("detail", tongue.of(completion.detail()))
                    .put("kind", kind(completion.kind())));
        }
        return array;
    }

    static Json hover(Hover hover, Tongue tongue) {
        return Json.object()
                .put("from", hover.span().from())
                .put("to", hover.span().to())
                .put("title", hover.title())
                .put("sentence", tongue.of(hover.sentence()))
                .put("example", hover.example());
    }

    private static String kind(Completion.Kind kind) {
        return switch (kind) {
            case STATEMENT -> "keyword";
            case NAME -> "name";
            case OPTION -> "option";
            case VALUE -> "value";
        };
    }
}
