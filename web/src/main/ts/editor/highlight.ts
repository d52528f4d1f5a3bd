import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { TOKEN_CLASSES } from '../worker/tokens';

const MARKS = TOKEN_CLASSES.map((name) => Decoration.mark({ class: `tok-${name}` }));

const setHighlights = StateEffect.define<readonly number[]>();

/** Colours from the reading of the text, so that the editor and the language never disagree. */
export const highlights = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (old, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(setHighlights)) {
        return marksFor(effect.value);
      }
    }
    return transaction.docChanged ? old.map(transaction.changes) : old;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** @param pieces triples from, to, class of the text as it stands in the editor */
export function highlightsOf(pieces: readonly number[]): StateEffect<unknown> {
  return setHighlights.of(pieces);
}

function marksFor(pieces: readonly number[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (let at = 0; at + 2 < pieces.length; at += 3) {
    const mark = MARKS[pieces[at + 2] as number];
    if (mark !== undefined && (pieces[at + 1] as number) > (pieces[at] as number)) {
      builder.add(pieces[at] as number, pieces[at + 1] as number, mark);
    }
  }
  return builder.finish();
}
