package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.text.Hover;
import org.neurone.dsl.text.Tongue;
import org.neurone.web.message.Messages;

/** What the editor offers at a place. */
final class AssistMessage {
    private AssistMessage() {}

    static List<Messages.Completion> completions(List<Completion> completions, Tongue tongue) {
        List<Messages.Completion> told = new ArrayList<>();
        for (Completion completion : completions) {
            told.add(new Messages.Completion(
                    completion.edit().from(),
                    completion.edit().to(),
                    completion.edit().replacement(),
                    completion.label(),
                    tongue.of(completion.detail()),
                    kind(completion.kind())));
        }
        return told;
    }

    static Messages.Hover hover(Hover hover, Tongue tongue) {
        return new Messages.Hover(
                hover.span().from(),
                hover.span().to(),
                hover.title(),
                tongue.of(hover.sentence()),
                hover.example(),
                hover.address());
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
