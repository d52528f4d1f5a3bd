'use strict';
const vscode = require('vscode');
const path = require('node:path');
const { Connection } = require('./connection');
const { diagnostic, register } = require('./features');
const { Panel } = require('./panel');

let server;
let panel;

function java(context) {
  const settings = vscode.workspace.getConfiguration('neurone');
  const jar = settings.get('jar') || path.join(context.extensionPath, 'neurone.jar');
  return { command: settings.get('java') || 'java', args: ['-jar', jar] };
}

const isOurs = (document) => document.languageId === 'neurone';
const address = (document) => document.uri.toString();

/** Starts the language server and tells it which texts are open. */
async function start(context, problems, changed) {
  const { command, args } = java(context);
  server = new Connection(command, [...args, 'lsp'], {
    notified(method, params) {
      if (method === 'textDocument/publishDiagnostics') {
        problems.set(vscode.Uri.parse(params.uri), params.diagnostics.map(diagnostic));
      } else if (method === 'window/showMessage') {
        vscode.window.showErrorMessage(params.message);
      }
    },
    asked(method) {
      if (method === 'workspace/codeLens/refresh') {
        changed.fire();
      }
      return null;
    },
    failed() {
      vscode.window.showErrorMessage(
        vscode.l10n.t('Neurone needs Java 17 or newer: “{0}” could not be started. The setting neurone.java says which command starts it.', command),
      );
    },
  });
  await server.request('initialize', { processId: process.pid, locale: vscode.env.language, rootUri: null, capabilities: {} });
  server.notify('initialized', {});
  vscode.workspace.textDocuments.filter(isOurs).forEach(opened);
}

function opened(document) {
  server.notify('textDocument/didOpen', { textDocument: { uri: address(document), languageId: 'neurone', version: document.version, text: document.getText() } });
}

async function activate(context) {
  const problems = vscode.languages.createDiagnosticCollection('neurone');
  const changed = new vscode.EventEmitter();
  await start(context, problems, changed);
  panel = new Panel(() => java(context), path.join(context.globalStorageUri.fsPath, 'panel'));
  const workspace = vscode.workspace;
  context.subscriptions.push(
    problems,
    changed,
    ...register(() => server, changed),
    workspace.onDidOpenTextDocument((document) => isOurs(document) && opened(document)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (isOurs(document)) {
        server.notify('textDocument/didChange', { textDocument: { uri: address(document), version: document.version }, contentChanges: [{ text: document.getText() }] });
        panel.changed(document);
      }
    }),
    workspace.onDidSaveTextDocument((document) => isOurs(document) && server.notify('textDocument/didSave', { textDocument: { uri: address(document) } })),
    workspace.onDidCloseTextDocument((document) => isOurs(document) && server.notify('textDocument/didClose', { textDocument: { uri: address(document) } })),
    vscode.commands.registerCommand('neurone.panel', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document && isOurs(document) ? panel.show(document) : undefined;
    }),
    vscode.commands.registerCommand('neurone.restart', async () => {
      await server.close();
      await start(context, problems, changed);
    }),
  );
}

function deactivate() {
  panel?.dispose();
  return server?.close();
}

module.exports = { activate, deactivate };
