'use strict';
const vscode = require('vscode');

const SELECTOR = { language: 'neurone' };
const at = (position) => ({ line: position.line, character: position.character });
const place = (position) => new vscode.Position(position.line, position.character);
const range = (found) => new vscode.Range(place(found.start), place(found.end));
const within = (asked) => ({ start: at(asked.start), end: at(asked.end) });

const SEVERITIES = ['Error', 'Error', 'Warning', 'Information', 'Hint'];
const KINDS = { 14: 'Keyword', 3: 'Function', 10: 'Property', 12: 'Value' };
const LEGEND = ['keyword', 'function', 'property', 'number', 'string', 'comment', 'variable'];

/** What the server finds, as the editor shows it. */
function diagnostic(found) {
  const shown = new vscode.Diagnostic(range(found.range), found.message, vscode.DiagnosticSeverity[SEVERITIES[found.severity ?? 1]]);
  shown.code = found.code;
  shown.source = found.source;
  shown.relatedInformation = (found.relatedInformation ?? []).map(
    ({ location, message }) => new vscode.DiagnosticRelatedInformation(new vscode.Location(vscode.Uri.parse(location.uri), range(location.range)), message),
  );
  return shown;
}

function workspaceEdit(found) {
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(found?.changes ?? {})) {
    edit.set(vscode.Uri.parse(uri), edits.map((one) => new vscode.TextEdit(range(one.range), one.newText)));
  }
  return edit;
}

/**
 * Hands what the editor asks on to the server.
 *
 * @param {() => import('./connection').Connection} server the one that runs now
 * @param {{ event: any }} changed fired when code lenses are to be asked for again
 */
function register(server, changed) {
  const ask = (document, method, more = {}) => server().request(`textDocument/${method}`, { textDocument: { uri: document.uri.toString() }, ...more });
  const languages = vscode.languages;
  return [
    languages.registerCompletionItemProvider(
      SELECTOR,
      {
        async provideCompletionItems(document, position) {
          const found = await ask(document, 'completion', { position: at(position) });
          const items = (found?.items ?? []).map((one) => {
            const item = new vscode.CompletionItem(one.label, vscode.CompletionItemKind[KINDS[one.kind] ?? 'Value']);
            item.detail = one.detail;
            item.range = range(one.textEdit.range);
            item.insertText = one.textEdit.newText;
            item.filterText = one.filterText;
            item.sortText = one.sortText;
            return item;
          });
          return new vscode.CompletionList(items, true);
        },
      },
      ' ',
      '"',
      '[',
    ),
    languages.registerHoverProvider(SELECTOR, {
      async provideHover(document, position) {
        const found = await ask(document, 'hover', { position: at(position) });
        return found && new vscode.Hover(new vscode.MarkdownString(found.contents.value), range(found.range));
      },
    }),
    languages.registerCodeActionsProvider(SELECTOR, {
      async provideCodeActions(document, asked) {
        const found = await ask(document, 'codeAction', { range: within(asked), context: { diagnostics: [] } });
        return (found ?? []).map((one) => {
          const action = new vscode.CodeAction(one.title, vscode.CodeActionKind.QuickFix);
          action.edit = workspaceEdit(one.edit);
          action.isPreferred = one.isPreferred;
          action.diagnostics = (one.diagnostics ?? []).map(diagnostic);
          return action;
        });
      },
    }),
    languages.registerCodeLensProvider(SELECTOR, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document) {
        const found = await ask(document, 'codeLens');
        return (found ?? []).map(
          ({ range: where, command }) =>
            new vscode.CodeLens(range(where), {
              title: command.title,
              command: command.command === 'neurone.train' ? 'neurone.trainText' : '',
              arguments: command.arguments,
            }),
        );
      },
    }),
    vscode.commands.registerCommand('neurone.trainText', (uri) => server().request('workspace/executeCommand', { command: 'neurone.train', arguments: [uri] })),
    languages.registerDocumentFormattingEditProvider(SELECTOR, {
      async provideDocumentFormattingEdits(document) {
        const found = await ask(document, 'formatting', { options: { tabSize: 4, insertSpaces: true } });
        return (found ?? []).map((one) => new vscode.TextEdit(range(one.range), one.newText));
      },
    }),
    languages.registerFoldingRangeProvider(SELECTOR, {
      async provideFoldingRanges(document) {
        const found = await ask(document, 'foldingRange');
        return (found ?? []).map((one) => new vscode.FoldingRange(one.startLine, one.endLine, one.kind === 'comment' ? vscode.FoldingRangeKind.Comment : undefined));
      },
    }),
    languages.registerInlayHintsProvider(SELECTOR, {
      async provideInlayHints(document, asked) {
        const found = await ask(document, 'inlayHint', { range: within(asked) });
        return (found ?? []).map((one) => new vscode.InlayHint(place(one.position), one.label));
      },
    }),
    languages.registerDocumentSemanticTokensProvider(
      SELECTOR,
      {
        async provideDocumentSemanticTokens(document) {
          const found = await ask(document, 'semanticTokens/full');
          return new vscode.SemanticTokens(new Uint32Array(found?.data ?? []));
        },
      },
      new vscode.SemanticTokensLegend(LEGEND, []),
    ),
    languages.registerRenameProvider(SELECTOR, {
      async prepareRename(document, position) {
        const found = await ask(document, 'prepareRename', { position: at(position) });
        if (!found) {
          throw new Error(vscode.l10n.t('There is nothing to rename here: columns of a table are what can be renamed.'));
        }
        return { range: range(found.range), placeholder: found.placeholder };
      },
      async provideRenameEdits(document, position, newName) {
        return workspaceEdit(await ask(document, 'rename', { position: at(position), newName }));
      },
    }),
  ];
}

module.exports = { diagnostic, register };
