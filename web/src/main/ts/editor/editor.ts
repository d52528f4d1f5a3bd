import { history, historyKeymap, redo, standardKeymap, undo } from '@codemirror/commands';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, drawSelection, keymap } from '@codemirror/view';
import type { Does, Reads } from '../state/state';
import type { Edit, Reading } from '../worker/model';
import { adoptPanelStyles } from '../style/panels';
import { addedOutput, addedOutputOf } from './added';
import { completionFor } from './completion';
import { foldedNotes, notesOf } from './folded-notes';
import { highlights, highlightsOf } from './highlight';
import { hovers } from './hover';
import { problemMarks, problemsAt, problemsOf } from './problems';
import { openReference } from './reference-link';
import { editorTheme } from './theme';
import { panelWords } from '../i18n/panels';

type Needs = Reads<'text' | 'reading' | 'locale' | 'strings'> & Does<'typed' | 'edit' | 'format' | 'complete' | 'hover' | 'hold'>;

/** The text of the experiment in an editor: what is typed goes to the app, what controls edit comes from it. */
export function openEditor(app: Needs, parent: HTMLElement, root: ShadowRoot | Document, until: AbortSignal): EditorView {
  adoptPanelStyles(root);
  const words = new Compartment();
  const format = (): boolean => {
    app.format();
    return true;
  };
  const explain = (): boolean => {
    const at = view.state.selection.main.head;
    const problem = problemsAt(view, at)[0];
    const hover = app.hover(at);
    openReference(app, view.dom, problem === undefined ? (hover?.address ?? 'statements') : `problem-${problem.code}`, hover?.title ?? '');
    return true;
  };
  const locale = () => EditorView.contentAttributes.of({ 'aria-label': panelWords(app.locale.value).textLabel, lang: 'zxx', spellcheck: 'false' });
  let marked: Reading | null = null;
  /** Shows what was read of the very text that stands here. */
  const mark = (reading: Reading): void => {
    if (reading !== marked && app.text.value === view.state.doc.toString()) {
      marked = reading;
      const { highlights: pieces = [], problems, plan } = reading;
      view.dispatch({ effects: [notesOf(reading), highlightsOf(pieces), problemsOf(problems), ...addedOutputOf(plan, view.state.doc.length)] });
    }
  };
  const view: EditorView = new EditorView({
    root,
    parent,
    state: EditorState.create({
      doc: app.text.value,
      extensions: [
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        keymap.of([
          { key: 'Mod-Shift-f', run: format },
          { key: 'Alt-Shift-f', run: format },
          { key: 'F1', run: explain },
          ...historyKeymap,
          ...standardKeymap,
        ]),
        words.of(locale()),
        editorTheme,
        highlights,
        problemMarks,
        addedOutput,
        // Where there is no place below for notes, the text is the only one that has them.
        ...(root.querySelector('#panel-notes') === null ? [] : [foldedNotes]),
        hovers(app),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            app.typed(update.state.doc.toString());
            mark(app.reading.value);
          }
        }),
      ],
    }),
  });
  void completionFor(app, view);
  app.reading.follow(until, mark);
  app.locale.changes(until, () => view.dispatch({ effects: words.reconfigure(locale()) }));
  app.hold({
    undo: () => void undo(view),
    redo: () => void redo(view),
    explain: () => void explain(),
    apply: (edits: Edit[]) => view.dispatch({ changes: edits, userEvent: 'input.control', scrollIntoView: false }),
    replace: (text: string) => {
      if (view.state.doc.toString() !== text) {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'input.open' });
      }
    },
  });
  until.addEventListener('abort', () => {
    app.hold(null);
    view.destroy();
  });
  return view;
}
