// Plays the editor: starts the extension with the real server behind it, types, asks, and opens the panel.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const [folder, java, storage] = process.argv.slice(2);
const require = createRequire(`file://${folder}/`);
const vscode = require('vscode');
const { kept } = vscode;
const extension = require('./extension.js');

/** Waits for what comes unasked. */
async function until(what, done) {
  for (let i = 0; i < 600; i++) {
    const found = done();
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} never came; said: ${kept.messages}`);
}

/** What the grammar makes of the first word that one of its patterns finds in a line, tried in their order as the editor tries them. */
const grammar = JSON.parse(readFileSync(`${folder}/neurone.tmLanguage.json`, 'utf8'));
const patterns = grammar.patterns.map(({ name, match, begin }) => [name, new RegExp(match ?? begin)]);
const colour = (line, word) => patterns.find(([, pattern]) => pattern.exec(line)?.[0].trim() === word)?.[0];
assert.equal(colour('layer 8 tanh # why', 'layer'), 'keyword.control.neurone');
assert.equal(colour('lr 0.01', '0.01'), 'constant.numeric.neurone');
assert.equal(colour('8 tanh', 'tanh'), 'variable.other.neurone');
assert.equal(colour('layer 8 # why', '# why'), 'comment.line.number-sign.neurone');

writeFileSync(`${storage}/t.csv`, 'age,kind\n1,a\n2,b\n3,a\n4,b\n');
let text = 'layer 3 sigmod';
const document = { uri: vscode.Uri.parse(`file://${storage}/one.nn`), languageId: 'neurone', version: 1, getText: () => text };
const address = document.uri.toString();
const type = (now) => {
  text = now;
  document.version++;
  kept.problems.delete(address);
  kept.listeners.change({ document });
};
const anywhere = new vscode.Range(new vscode.Position(0, 0), new vscode.Position(9, 0));

kept.settings.java = `${java}-is-not-here`;
kept.documents.push(document);
const context = { extensionPath: folder, globalStorageUri: { fsPath: storage }, subscriptions: [] };
await extension.activate(context);
await until('the sentence about Java', () => kept.messages.some((one) => one.includes('neurone.java')));
kept.settings.java = java;
await kept.commands['neurone.restart']();

const [problem] = await until('a problem', () => kept.problems.get(address));
assert.equal(problem.code, 'unknown-name');
assert.equal(problem.severity, 'Error');
assert.match(problem.message, /«\u00a0sigmod\u00a0»/, 'the editor is French');
const [fix] = await kept.providers.actions.provideCodeActions(document, problem.range);
assert.equal(fix.edit.changes[address][0].newText, 'sigmoid');
assert.equal(fix.isPreferred, true);

type('data xor;layer 3');
await until('no problem', () => kept.problems.get(address)?.length === 0);
const offered = await kept.providers.completion.provideCompletionItems(document, new vscode.Position(0, 16));
assert.ok(offered.isIncomplete && offered.items.length > 0);
assert.match((await kept.providers.hover.provideHover(document, new vscode.Position(0, 1))).contents.value, /data/);
const [formatted] = await kept.providers.formatting.provideDocumentFormattingEdits(document);
assert.match(formatted.newText, /^data xor\nlayer 3\n/m);
assert.ok((await kept.providers.tokens.provideDocumentSemanticTokens(document)).data.length > 0);
assert.match((await kept.providers.hints.provideInlayHints(document, anywhere))[0].label, /^; output/);
assert.deepEqual(await kept.providers.folding.provideFoldingRanges(document), []);
await assert.rejects(kept.providers.rename.prepareRename(document, new vscode.Position(0, 1)), /columns of a table/);

const [train] = await kept.providers.lenses.provideCodeLenses(document);
assert.equal(train.command.command, 'neurone.trainText');
let refreshed = false;
kept.providers.lenses.onDidChangeCodeLenses(() => (refreshed = true));
await kept.commands['neurone.trainText'](...train.command.arguments);
await until('what came of the run', () => refreshed);
assert.equal((await kept.providers.lenses.provideCodeLenses(document)).length, 2);

type('data csv "t" target kind\nlayer 3');
kept.listeners.save(document);
await until('no problem with the table', () => kept.problems.get(address)?.length === 0);
const renamed = await kept.providers.rename.provideRenameEdits(document, new vscode.Position(0, 21), 'sort');
assert.deepEqual(
  Object.values(renamed.changes).map(([edit]) => edit.newText),
  ['sort', 'sort'],
);

await kept.commands['neurone.panel']();
const html = kept.panels[0].webview.html;
const [, frame] = /<iframe src="(http:\/\/localhost:\d+\/embed\/[\w-]+)\?show=/.exec(html);
const model = await (await fetch(frame.replace('/embed/', '/api/models/'))).json();
assert.match(model.text, /data csv "t" target kind/);
assert.deepEqual(model.missing, [], 'the table beside the text went along');
type('layer 5');
await until('the panel to follow', () => kept.panels[0].webview.html !== html);

await extension.deactivate();
console.log('the extension did all of it');
process.exit(0);
