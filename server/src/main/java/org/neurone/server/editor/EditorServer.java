package org.neurone.server.editor;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;

/**
 * One editor's language server (LSP 3.17): problems with their fixes, completion, explanations, colours, folding, formatting, other
 * names for columns, what is added unsaid, and what a text expects held against a run. In the editor's language where that is French, else in English.
 */
public final class EditorServer implements LanguageServer {
    private final OpenTexts texts;
    private final CompletableFuture<Future<Void>> listening = new CompletableFuture<>();
    private boolean shutDown;

    private EditorServer(OpenTexts texts) {
        this.texts = texts;
    }

    /**
     * Serves one editor until it says goodbye or closes its end.
     *
     * @param tables the tables at hand for a text in a folder
     * @param tongue what is spoken where the editor does not say
     * @return whether it said goodbye in the right order, as LSP's {@code exit} asks to know
     */
    public static boolean serve(InputStream in, OutputStream out, Function<Path, Tables> tables, Tongue tongue)
            throws InterruptedException {
        EditorServer server = new EditorServer(new OpenTexts(tables, tongue));
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.texts.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        server.listening.complete(listening);
        try {
            listening.get();
        } catch (ExecutionException | CancellationException closed) {
            return server.shutDown;
        }
        return server.shutDown;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        String locale = parameters.getLocale();
        if (locale != null) {
            texts.speak(locale.toLowerCase(Locale.ROOT).startsWith("fr") ? Tongue.FRENCH : Tongue.ENGLISH);
        }
        ServerCapabilities able = new ServerCapabilities();
        TextDocumentSyncOptions told = new TextDocumentSyncOptions();
        told.setOpenClose(true);
        told.setChange(TextDocumentSyncKind.Full);
        told.setSave(new SaveOptions(false));
        able.setTextDocumentSync(told);
        able.setCompletionProvider(new CompletionOptions(false, List.of(" ", "\"", "[")));
        able.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        able.setCodeLensProvider(new CodeLensOptions(false));
        able.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(Lenses.TRAIN)));
        able.setHoverProvider(true);
        able.setRenameProvider(new RenameOptions(true));
        able.setDocumentFormattingProvider(true);
        able.setFoldingRangeProvider(true);
        able.setInlayHintProvider(true);
        able.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(Colours.LEGEND, true));
        return CompletableFuture.completedFuture(new InitializeResult(able, new ServerInfo("neurone")));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        listening.join().cancel(true);
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return texts.commands();
    }
}
