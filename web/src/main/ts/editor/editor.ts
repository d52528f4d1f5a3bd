import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, drawSelection, keymap } from '@codemirror/view';
import type { App } from '../element/app';
import type { Edit } from '../worker/model';
import { adoptPanelStyles } from '../style/panels';
import { addedOutput, showAddedOutput } from './added';
import { completionFor } from './completion';
import { highlighting } from './highlight';
import { hovers } from './hover';
import { problemMarks, showProblems } from './problems';
import { editorTheme } from './theme';
import { panelWords } from '../i18n/panels';

/** The text of the experiment in an editor: what is typed goes to the app, what controls edit comes from it. */
export function openEditor(app: App, parent: HTMLElement, root: ShadowRoot | Document, until: AbortSignal): EditorView {
  adoptPanelStyles(root);
  const words = new Compartment();
  const locale = () => EditorView.contentAttributes.of({ 'aria-label': panelWords(app.locale.value).textLabel, lang: 'zxx', spellcheck: 'false' });
  const view = new EditorView({
    root,
    parent,
    state: EditorState.create({
      doc: app.text.value,
      extensions: [
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        keymap.of([
          { key: 'Mod-Shift-f', run: () => format(app) },
          { key: 'Alt-Shift-f', run: () => format(app) },
          ...historyKeymap,
          ...standardKeymap,
        ]),
        words.of(locale()),
        editorTheme,
        highlighting(app.engine),
        problemMarks,
        addedOutput,
        hovers(app),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            app.typed(update.state.doc.toString());
          }
        }),
      ],
    }),
  });
  void completionFor(app, view);
  app.reading.follow(until, (reading) => {
    showProblems(view, reading.problems, app);
    showAddedOutput(view, reading.plan);
  });
  app.locale.changes(until, () => view.dispatch({ effects: words.reconfigure(locale()) }));
  app.holder = {
    apply: (edits: Edit[]) => view.dispatch({ changes: edits, userEvent: 'input.control', scrollIntoView: false }),
    replace: (text: string) => {
      if (view.state.doc.toString() !== text) {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'input.open' });
      }
    },
  };
  until.addEventListener('abort', () => {
    app.holder = null;
    view.destroy();
  });
  return view;
}

/** The one canonical spelling, as an edit that undo takes back. */
export function format(app: App): boolean {
  const tidy = app.engine.format(app.text.value);
  if (tidy !== app.text.value) {
    app.edit([{ from: 0, to: app.text.value.length, insert: tidy }]);
  }
  return true;
}

