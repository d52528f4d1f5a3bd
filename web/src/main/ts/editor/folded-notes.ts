import { StateEffect, StateField, type EditorState } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Reading } from '../worker/model';

/** Characters of a note that stand in the text while the rest is folded away, and from how many on it is. */
const SHOWN = 24;
const LONG = 60;

interface Folding {
  notes: readonly { from: number; to: number }[];
  focused: boolean;
  folds: DecorationSet;
}

const setNotes = StateEffect.define<Folding['notes']>();
const setFocus = StateEffect.define<boolean>();

class Rest extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'folded-note';
    element.textContent = '…';
    return element;
  }
}

const rest = Decoration.replace({ widget: new Rest() });

/** Of a long note only the beginning stands in the text, since all of it is set as prose below the network; whoever goes there sees it. */
export const foldedNotes = StateField.define<Folding>({
  create: () => ({ notes: [], focused: false, folds: Decoration.none }),
  update: (old, transaction) => {
    let { notes, focused } = old;
    if (transaction.docChanged) {
      notes = notes.map(({ from, to }) => ({ from: transaction.changes.mapPos(from, 1), to: transaction.changes.mapPos(to, -1) }));
    }
    for (const effect of transaction.effects) {
      notes = effect.is(setNotes) ? effect.value : notes;
      focused = effect.is(setFocus) ? effect.value : focused;
    }
    const same = notes === old.notes && focused === old.focused && transaction.selection === undefined;
    return same ? old : { notes, focused, folds: folds(notes, focused, transaction.state) };
  },
  provide: (field) => [EditorView.decorations.from(field, ({ folds: all }) => all), EditorView.focusChangeEffect.of((_, focused) => setFocus.of(focused))],
});

/** The notes of the very text that stands in the editor. */
export function notesOf(reading: Reading): StateEffect<unknown> {
  const words = reading.statements.filter(({ keyword }) => keyword === 'note').flatMap(({ words }) => words.slice(-1));
  return setNotes.of(words.map(({ from, to }) => ({ from, to })));
}

function folds(notes: Folding['notes'], focused: boolean, state: EditorState): DecorationSet {
  const { from: start, to: end } = state.selection.main;
  const apart = notes.filter(({ from, to }) => to - from > LONG && to <= state.doc.length && !(focused && start <= to && end >= from));
  return Decoration.set(apart.map(({ from, to }) => rest.range(from + SHOWN, to - 1)));
}
