'use strict';
const vscode = require('vscode');
const { spawn } = require('node:child_process');
const { mkdirSync } = require('node:fs');

/** How long nobody types before the panel takes the text over, in milliseconds. */
const QUIET = 600;
/** What the element shows beside an editor, which has the text already. */
const SHOWN = 'controls+graph+output+loss+metrics+details';

/** The element beside the text: a frame of a server that listens to this machine alone, given each text that is sound. */
class Panel {
  /** @param {() => { command: string, args: string[] }} java what starts Neurone, as the settings are now */
  constructor(java, folder) {
    this.java = java;
    this.folder = folder;
  }

  /** Shows a document's network, and follows it from now on. */
  async show(document) {
    this.document = document;
    if (!this.view) {
      this.view = vscode.window.createWebviewPanel('neurone', 'Neurone', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, retainContextWhenHidden: true });
      this.view.onDidDispose(() => this.dispose());
    }
    await this.update();
  }

  /** Takes a change of the document that is shown over, once nobody types. */
  changed(document) {
    if (this.view && document === this.document) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.update(), QUIET);
    }
  }

  async update() {
    const base = await (this.address ??= this.serve());
    const text = this.document.getText();
    const answer = await fetch(`${base}api/models`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, tables: await tables(this.document, text) }),
    });
    if (!this.view) {
      return;
    }
    if (!answer.ok) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('The text has a mistake; the network is that of the last sound one.'), 4000);
      return;
    }
    const { id } = await answer.json();
    if (id !== this.id) {
      this.id = id;
      const outside = await vscode.env.asExternalUri(vscode.Uri.parse(base));
      this.view.webview.html = page(`${outside.toString().replace(/\/$/, '')}/embed/${id}?show=${SHOWN}`);
    }
  }

  /** Starts the server on a port that is free; settles with its address. */
  serve() {
    mkdirSync(this.folder, { recursive: true });
    const options = ['serve', '--host', 'localhost', '--port', '0', '--data-folder', this.folder, '--saves', '0', '--reads', '0', '--retention-days', '1'];
    const { command, args } = this.java();
    this.server = spawn(command, [...args, ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
    return new Promise((resolve, reject) => {
      let printed = '';
      this.server.on('error', reject);
      this.server.on('exit', () => reject(new Error('neurone serve ended')));
      this.server.stdout?.on('data', (bytes) => {
        printed += bytes;
        const address = /http:\/\/localhost:\d+\//.exec(printed);
        if (address) {
          resolve(address[0]);
        }
      });
    });
  }

  dispose() {
    clearTimeout(this.timer);
    this.server?.kill();
    this.server = this.view = this.address = this.id = undefined;
  }
}

/** The CSV files beside a document that its text names. */
async function tables(document, text) {
  const found = {};
  for (const [, name] of text.matchAll(/\bcsv\s+"([^"\\/]+)"/g)) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(document.uri, '..', `${name}.csv`));
      found[name] = new TextDecoder().decode(bytes);
    } catch {
      // The link then says that the table is missing.
    }
  }
  return found;
}

function page(address) {
  const origin = new URL(address).origin;
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src ${origin}; style-src 'unsafe-inline'">
<style>html, body, iframe { margin: 0; padding: 0; border: 0; width: 100%; height: 100vh; }</style></head>
<body><iframe src="${address}" title="Neurone"></iframe></body></html>`;
}

module.exports = { Panel };
