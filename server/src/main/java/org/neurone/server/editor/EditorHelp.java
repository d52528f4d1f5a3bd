package org.neurone.server.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.neurone.dsl.Language;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Output;
import org.neurone.engine.plan.Plan;

/** What an editor shows at a place: what could stand there, what a word means, and what is added unsaid. */
final class EditorHelp {
    private static final List<String> LAYERS =
            Catalog.standard().entries(Kind.LAYER).stream().map(Entry::name).toList();

    private EditorHelp() {}

    /** In the language's order, the likeliest first; asked again with every character, since it corrects spellings too. */
    static CompletionList at(OpenText text, int offset, Tongue tongue) {
        List<CompletionItem> items = new ArrayList<>();
        for (Completion offer : Language.standard().complete(text.text(), offset, text.tables())) {
            CompletionItem item = new CompletionItem(offer.label());
            item.setKind(kind(offer.kind()));
            item.setDetail(tongue.of(offer.detail()));
            item.setTextEdit(Either.forLeft(text.edit(offer.edit())));
            item.setFilterText(
                    text.text().substring(offer.edit().from(), offer.edit().to()));
            item.setSortText(String.valueOf(1000 + items.size()));
            items.add(item);
        }
        return new CompletionList(true, items);
    }

    private static CompletionItemKind kind(Completion.Kind kind) {
        return switch (kind) {
            case STATEMENT -> CompletionItemKind.Keyword;
            case NAME -> CompletionItemKind.Function;
            case OPTION -> CompletionItemKind.Property;
            case VALUE -> CompletionItemKind.Value;
        };
    }

    static Hover hover(OpenText text, int offset, Tongue tongue) {
        var known = text.document().hover(offset);
        if (known == null) {
            return null;
        }
        String example = known.example() == null ? "" : "\n\n```neurone\n" + known.example() + "\n```";
        String shown = "**`" + known.title() + "`**\n\n" + tongue.of(known.sentence()) + example;
        return new Hover(new MarkupContent(MarkupKind.MARKDOWN, shown), text.range(known.span()));
    }

    /** The output layer that the text does not say, behind the last layer that it does, or else its last statement. */
    static List<InlayHint> added(OpenText text) {
        Plan plan = text.reading().plan();
        if (plan == null || !plan.addedOutput() || plan.layers().isEmpty()) {
            return List.of();
        }
        if (!(plan.layers().get(plan.layers().size() - 1).spec() instanceof Dense dense)) {
            return List.of();
        }
        Experiment alone = Experiment.builder()
                .layer(new Output(dense.units(), dense.activation(), dense.weighting()))
                .build();
        String[] lines = Language.standard().write(alone).strip().split("\n", -1);
        int end = 0;
        boolean behindLayer = false;
        for (StatementNode statement : text.reading().tree().statements()) {
            boolean layer = LAYERS.contains(statement.keyword().in(text.text()));
            if (layer || !behindLayer) {
                end = statement.span().to();
                behindLayer = layer;
            }
        }
        String added = "; " + lines[lines.length - 1];
        return List.of(new InlayHint(text.position(end), Either.forLeft(added)));
    }
}
