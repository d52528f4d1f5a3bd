package org.neurone.server.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;

/** Asked by LSP4J's own client, over pipes, as an editor asks. */
class EditorServerTest {
    private static final TextDocumentIdentifier TEXT = new TextDocumentIdentifier("untitled:one.nn");

    @TempDir
    Path folder;

    private final BlockingQueue<List<Diagnostic>> published = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> refreshed = new LinkedBlockingQueue<>();
    private LanguageServer server;
    private CompletableFuture<Boolean> served;
    private PipedOutputStream toServer;
    private Future<Void> heard;

    @BeforeEach
    void start() throws IOException {
        toServer = new PipedOutputStream();
        PipedInputStream fromEditor = new PipedInputStream(toServer, 1 << 16);
        PipedOutputStream toEditor = new PipedOutputStream();
        PipedInputStream fromServer = new PipedInputStream(toEditor, 1 << 16);
        Tables tables = Tables.of("t", Csv.read("age,kind\n1,a\n2,b\n3,a\n4,b\n"));
        served = new CompletableFuture<>();
        Thread serving = new Thread(() -> {
            try (toEditor) {
                served.complete(EditorServer.serve(fromEditor, toEditor, folder -> tables, Tongue.ENGLISH));
            } catch (IOException | InterruptedException stopped) {
                served.completeExceptionally(stopped);
            }
        });
        serving.start();
        Launcher<LanguageServer> editor = LSPLauncher.createClientLauncher(new Editor(), fromServer, toServer);
        heard = editor.startListening();
        server = editor.getRemoteProxy();
    }

    @AfterEach
    void stop() throws Exception {
        server.shutdown().get(60, TimeUnit.SECONDS);
        server.exit();
        assertTrue(served.get(60, TimeUnit.SECONDS), "goodbye in the right order");
        heard.get(60, TimeUnit.SECONDS);
    }

    @Test
    void problemsComeWithFixesInTheEditorsLanguage() throws Exception {
        initialize("fr-CH");
        List<Diagnostic> found = open("layer 3 sigmod\nlr 0.5");
        assertEquals(1, found.size());
        assertEquals("unknown-name", found.get(0).getCode().getLeft());
        assertEquals(
                new Range(new Position(0, 8), new Position(0, 14)), found.get(0).getRange());
        assertTrue(found.get(0).getMessage().contains("sigmod"), found.get(0).getMessage());
        assertTrue(found.get(0).getMessage().contains("«"), found.get(0).getMessage());
        CodeAction fix = answer(server.getTextDocumentService()
                        .codeAction(
                                new CodeActionParams(TEXT, found.get(0).getRange(), new CodeActionContext(List.of()))))
                .get(0)
                .getRight();
        assertEquals(
                "sigmoid", fix.getEdit().getChanges().get(TEXT.getUri()).get(0).getNewText());
        assertEquals(List.of(), change("layer 3 sigmoid\nlr 0.5"));
    }

    @Test
    void columnsOfTheTableBesideATextAreOffered() throws Exception {
        initialize("en");
        open("data csv \"t\" target ");
        List<CompletionItem> items = answer(
                        server.getTextDocumentService().completion(new CompletionParams(TEXT, new Position(0, 20))))
                .getRight()
                .getItems();
        assertTrue(items.stream().anyMatch(item -> item.getLabel().equals("age")), items.toString());
        change("Lay");
        items = answer(server.getTextDocumentService().completion(new CompletionParams(TEXT, new Position(0, 3))))
                .getRight()
                .getItems();
        assertEquals("Lay", items.get(0).getFilterText());
        assertTrue(items.get(0).getTextEdit().getLeft().getNewText().startsWith("layer"), items.toString());
    }

    @Test
    void aWordIsExplainedColouredAndFormattedAndTheAddedOutputIsShown() throws Exception {
        initialize("en");
        open("# one\n# two\ndata xor;layer   3 tanh # é\nepochs 5");
        Hover hover = answer(server.getTextDocumentService().hover(new HoverParams(TEXT, new Position(2, 11))));
        assertTrue(hover.getContents().getRight().getValue().startsWith("**`layer"), hover.toString());
        assertNull(answer(server.getTextDocumentService().hover(new HoverParams(TEXT, new Position(0, 3)))));
        List<Integer> colours = answer(
                        server.getTextDocumentService().semanticTokensFull(new SemanticTokensParams(TEXT)))
                .getData();
        assertEquals(List.of(0, 0, 5, 5, 0, 1, 0, 5, 5, 0, 1, 0, 4, 0, 0, 0, 5, 3, 1, 0), colours.subList(0, 20));
        assertEquals(
                1,
                answer(server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(TEXT)))
                        .get(0)
                        .getEndLine());
        assertEquals(
                "# one\n# two\ndata xor\nlayer 3 tanh # é\nepochs 5\n",
                answer(server.getTextDocumentService()
                                .formatting(new DocumentFormattingParams(TEXT, new FormattingOptions(4, true))))
                        .get(0)
                        .getNewText()
                        .replace("neurone 1\n", ""));
        var added = answer(server.getTextDocumentService()
                .inlayHint(new InlayHintParams(TEXT, new Range(new Position(0, 0), new Position(9, 0)))));
        assertEquals("; output 1 sigmoid", added.get(0).getLabel().getLeft());
        assertEquals(new Position(2, 23), added.get(0).getPosition());
    }

    @Test
    void trainingSaysWhatCameOfAClaim() throws Exception {
        initialize("en");
        open("data xor\nlayer 4 tanh\noptimizer adam\nlr 0.1\nepochs 100\nexpect accuracy 100% after 100");
        List<String> before = lenses();
        assertEquals(List.of("▶ train"), before);
        answer(server.getWorkspaceService()
                .executeCommand(new ExecuteCommandParams("neurone.train", List.of(TEXT.getUri()))));
        assertNotNull(refreshed.poll(60, TimeUnit.SECONDS));
        List<String> after = lenses();
        assertEquals("claim held: 100%", after.get(2));
        assertTrue(after.get(1).startsWith("100 epochs, loss "), after.get(1));
        change("data xor\nlayer 5 tanh\nepochs 100\nexpect accuracy 100% after 100");
        assertEquals(before, lenses(), "another experiment, of which nothing is known");
    }

    @Test
    void aColumnGetsAnotherNameInTheTextItsTableAndTheTextsBeside() throws Exception {
        initialize("en");
        Path table = Files.writeString(folder.resolve("t.csv"), "age,kind\n1,a\n2,b\n3,a\n4,b\n");
        Path other = Files.writeString(folder.resolve("other.nn"), "data csv \"t\"\ninputs age^2\nlayer 3");
        Files.writeString(folder.resolve("strange.nn"), "data xor\nlayer 3");
        TextDocumentIdentifier here =
                new TextDocumentIdentifier(folder.resolve("one.nn").toUri().toString());
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(
                        here.getUri(), "neurone", 1, "data csv \"t\" target kind\ninputs sin(age)\nlayer 3")));
        Position place = new Position(1, 12);
        PrepareRenameResult prepared = answer(
                        server.getTextDocumentService().prepareRename(new PrepareRenameParams(here, place)))
                .getSecond();
        assertEquals("age", prepared.getPlaceholder());
        assertEquals(new Range(new Position(1, 11), new Position(1, 14)), prepared.getRange());
        Map<String, List<TextEdit>> edits = answer(
                        server.getTextDocumentService().rename(new RenameParams(here, place, "Years lived")))
                .getChanges();
        assertEquals(
                Map.of(
                        here.getUri(),
                        List.of(edit(1, 7, 15, "sin(\"Years lived\")")),
                        table.toUri().toString(),
                        List.of(edit(0, 0, 3, "\"Years lived\"")),
                        other.toUri().toString(),
                        List.of(edit(1, 7, 12, "\"Years lived\"^2"))),
                edits);
        assertNull(answer(
                server.getTextDocumentService().prepareRename(new PrepareRenameParams(here, new Position(2, 1)))));
        ExecutionException refused = assertThrows(
                ExecutionException.class,
                () -> answer(server.getTextDocumentService().rename(new RenameParams(here, place, "kind"))));
        assertTrue(refused.getMessage().contains("“kind” is another column of this table."), refused.getMessage());
    }

    private static TextEdit edit(int line, int from, int to, String text) {
        return new TextEdit(new Range(new Position(line, from), new Position(line, to)), text);
    }

    private List<String> lenses() throws Exception {
        return answer(server.getTextDocumentService().codeLens(new CodeLensParams(TEXT))).stream()
                .map(CodeLens::getCommand)
                .map(command -> command.getTitle())
                .toList();
    }

    private void initialize(String locale) throws Exception {
        InitializeParams parameters = new InitializeParams();
        parameters.setLocale(locale);
        assertTrue(answer(server.initialize(parameters))
                .getCapabilities()
                .getHoverProvider()
                .getLeft());
    }

    private List<Diagnostic> open(String text) throws InterruptedException {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(TEXT.getUri(), "neurone", 1, text)));
        return published.poll(60, TimeUnit.SECONDS);
    }

    private List<Diagnostic> change(String text) throws InterruptedException {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(TEXT.getUri(), 2),
                        List.of(new TextDocumentContentChangeEvent(text))));
        return published.poll(60, TimeUnit.SECONDS);
    }

    private static <T> T answer(CompletableFuture<T> asked)
            throws InterruptedException, ExecutionException, TimeoutException {
        return asked.get(60, TimeUnit.SECONDS);
    }

    /** Keeps what the server says unasked. */
    private final class Editor implements LanguageClient {
        @Override
        public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
            published.add(diagnostics.getDiagnostics());
        }

        @Override
        public CompletableFuture<Void> refreshCodeLenses() {
            refreshed.add(true);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void telemetryEvent(Object event) {}

        @Override
        public void showMessage(MessageParams message) {}

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {}
    }
}
