'use strict';
// As much of the editor's interface as the extension uses; what it registers and shows is kept for the test.
const kept = { providers: {}, commands: {}, listeners: {}, problems: new Map(), messages: [], panels: [], documents: [], settings: {} };

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}
class Range {
  constructor(start, end) {
    Object.assign(this, { start, end });
  }
}
class Uri {
  constructor(text) {
    this.text = text;
    this.fsPath = text.startsWith('file://') ? decodeURIComponent(new URL(text).pathname) : text;
  }
  static parse(text) {
    return new Uri(text);
  }
  static joinPath(uri, ...parts) {
    return new Uri(new URL(parts.slice(1).join('/'), uri.text).href);
  }
  toString() {
    return this.text;
  }
}
class EventEmitter {
  constructor() {
    this.all = [];
    this.event = (listener) => this.all.push(listener);
  }
  fire(value) {
    this.all.forEach((listener) => listener(value));
  }
}
const record = (...names) =>
  class {
    constructor(...values) {
      names.forEach((name, i) => (this[name] = values[i]));
    }
  };
const provider = (kind) => (_selector, given) => {
  kept.providers[kind] = given;
  return { dispose() {} };
};
const on = (name) => (listener) => {
  kept.listeners[name] = listener;
  return { dispose() {} };
};
const names = (...all) => Object.fromEntries(all.map((name) => [name, name]));

class WorkspaceEdit {
  constructor() {
    this.changes = {};
  }
  set(uri, edits) {
    this.changes[uri.toString()] = edits;
  }
}

module.exports = {
  kept,
  Position,
  Range,
  Uri,
  EventEmitter,
  WorkspaceEdit,
  Location: record('uri', 'range'),
  Diagnostic: record('range', 'message', 'severity'),
  DiagnosticRelatedInformation: record('location', 'message'),
  DiagnosticSeverity: names('Error', 'Warning', 'Information', 'Hint'),
  TextEdit: record('range', 'newText'),
  CompletionItem: record('label', 'kind'),
  CompletionItemKind: names('Keyword', 'Function', 'Property', 'Value'),
  CompletionList: record('items', 'isIncomplete'),
  MarkdownString: record('value'),
  Hover: record('contents', 'range'),
  CodeAction: record('title', 'kind'),
  CodeActionKind: names('QuickFix'),
  CodeLens: record('range', 'command'),
  FoldingRange: record('start', 'end', 'kind'),
  FoldingRangeKind: names('Comment'),
  InlayHint: record('position', 'label'),
  SemanticTokens: record('data'),
  SemanticTokensLegend: record('types', 'modifiers'),
  ViewColumn: { Beside: -2 },
  l10n: { t: (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (_, i) => values[i]) },
  env: { language: 'fr', asExternalUri: (uri) => Promise.resolve(uri) },
  languages: {
    createDiagnosticCollection: () => ({ set: (uri, all) => kept.problems.set(uri.toString(), all), dispose() {} }),
    registerCompletionItemProvider: provider('completion'),
    registerHoverProvider: provider('hover'),
    registerCodeActionsProvider: provider('actions'),
    registerCodeLensProvider: provider('lenses'),
    registerDocumentFormattingEditProvider: provider('formatting'),
    registerFoldingRangeProvider: provider('folding'),
    registerInlayHintsProvider: provider('hints'),
    registerDocumentSemanticTokensProvider: provider('tokens'),
    registerRenameProvider: provider('rename'),
  },
  commands: {
    registerCommand: (name, work) => {
      kept.commands[name] = work;
      return { dispose() {} };
    },
  },
  workspace: {
    getConfiguration: () => ({ get: (name) => kept.settings[name] }),
    get textDocuments() {
      return kept.documents;
    },
    fs: { readFile: (uri) => require('node:fs/promises').readFile(uri.fsPath) },
    onDidOpenTextDocument: on('open'),
    onDidChangeTextDocument: on('change'),
    onDidSaveTextDocument: on('save'),
    onDidCloseTextDocument: on('close'),
  },
  window: {
    get activeTextEditor() {
      return { document: kept.documents[0] };
    },
    showErrorMessage: (sentence) => kept.messages.push(sentence),
    setStatusBarMessage: (sentence) => kept.messages.push(sentence),
    createWebviewPanel: () => {
      const panel = { webview: { html: '' }, onDidDispose: () => {} };
      kept.panels.push(panel);
      return panel;
    },
  },
};
