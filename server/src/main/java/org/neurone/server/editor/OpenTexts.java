package org.neurone.server.editor;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;

/** The texts that are open in an editor, and what it asks of them. Questions about a text that is not open have no answer. */
final class OpenTexts implements TextDocumentService {
    private final Map<String, OpenText> open = new ConcurrentHashMap<>();
    private final Function<Path, Tables> tables;
    private final Lenses lenses = new Lenses(this);
    private volatile Tongue tongue;
    private LanguageClient client;

    OpenTexts(Function<Path, Tables> tables, Tongue tongue) {
        this.tables = tables;
        this.tongue = tongue;
    }

    void connect(LanguageClient editor) {
        client = editor;
    }

    void speak(Tongue spoken) {
        tongue = spoken;
    }

    Tongue tongue() {
        return tongue;
    }

    LanguageClient client() {
        return client;
    }

    WorkspaceService commands() {
        return lenses;
    }

    /** The open text of that address, or null. */
    OpenText at(String uri) {
        return open.get(uri);
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams opened) {
        String uri = opened.getTextDocument().getUri();
        read(uri, opened.getTextDocument().getText(), tables.apply(folder(uri)));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams changed) {
        String uri = changed.getTextDocument().getUri();
        OpenText before = at(uri);
        int last = changed.getContentChanges().size() - 1;
        read(
                uri,
                changed.getContentChanges().get(last).getText(),
                before == null ? tables.apply(folder(uri)) : before.tables()); // a table is not read anew with each key
    }

    @Override
    public void didClose(DidCloseTextDocumentParams closed) {
        String uri = closed.getTextDocument().getUri();
        open.remove(uri);
        lenses.forget(uri);
        client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams saved) {
        String uri = saved.getTextDocument().getUri();
        OpenText known = at(uri);
        if (known != null) {
            read(uri, known.text(), tables.apply(folder(uri))); // a table beside it may have changed
        }
    }

    private void read(String uri, String text, Tables atHand) {
        OpenText now = new OpenText(text, atHand);
        open.put(uri, now);
        client.publishDiagnostics(new PublishDiagnosticsParams(uri, Findings.all(now, uri, tongue)));
    }

    /** Where a text's tables are; the present folder for one that is in no file of this machine. */
    private static Path folder(String uri) {
        Path path = path(uri);
        return path == null || path.getParent() == null ? Path.of("").toAbsolutePath() : path.getParent();
    }

    /** The file of this machine that an address names; null for another. */
    static Path path(String uri) {
        try {
            return uri.startsWith("file:") ? Path.of(URI.create(uri)) : null;
        } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
            return null;
        }
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams asked) {
        return answer(
                asked.getTextDocument(),
                Either.forLeft(List.of()),
                text -> Either.forRight(EditorHelp.at(text, text.offset(asked.getPosition()), tongue)));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams asked) {
        return answer(
                asked.getTextDocument(),
                null,
                text -> EditorHelp.hover(text, text.offset(asked.getPosition()), tongue));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams asked) {
        String uri = asked.getTextDocument().getUri();
        return answer(asked.getTextDocument(), List.of(), text -> Findings.fixes(text, uri, asked.getRange(), tongue));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams asked) {
        String uri = asked.getTextDocument().getUri();
        return answer(asked.getTextDocument(), List.of(), text -> lenses.of(text, uri));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams asked) {
        return answer(asked.getTextDocument(), List.of(), text -> {
            String tidy = Language.standard().format(text.text());
            boolean changed = text.reading().sound() && !tidy.equals(text.text());
            return changed ? List.of(new TextEdit(text.range(0, text.text().length()), tidy)) : List.of();
        });
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams asked) {
        return answer(asked.getTextDocument(), List.of(), Colours::folds);
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams asked) {
        return answer(asked.getTextDocument(), new SemanticTokens(List.of()), Colours::of);
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams asked) {
        return answer(asked.getTextDocument(), List.of(), text -> new ArrayList<>(EditorHelp.added(text)));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams asked) {
        return answer(asked.getTextDocument(), null, text -> {
            PrepareRenameResult found = Renaming.at(text, text.offset(asked.getPosition()));
            return found == null ? null : Either3.forSecond(found);
        });
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams asked) {
        String uri = asked.getTextDocument().getUri();
        Path folder = folder(uri);
        Map<String, OpenText> neighbours = new LinkedHashMap<>();
        open.forEach((address, text) -> {
            if (folder(address).equals(folder)) {
                neighbours.put(address, text);
            }
        });
        return answer(
                asked.getTextDocument(),
                null,
                text -> Renaming.of(
                        uri, text.offset(asked.getPosition()), asked.getNewName(), folder, neighbours, tongue));
    }

    private <T> CompletableFuture<T> answer(TextDocumentIdentifier asked, T nothing, Function<OpenText, T> answer) {
        OpenText text = at(asked.getUri());
        return CompletableFuture.completedFuture(text == null ? nothing : answer.apply(text));
    }
}
