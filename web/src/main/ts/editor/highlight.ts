import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Piece } from '../worker/model';

const marks = new Map<Piece['style'], Decoration>();

const setHighlights = StateEffect.define<readonly Piece[]>();

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

/** @param pieces of the text as it stands in the editor */
export function highlightsOf(pieces: readonly Piece[]): StateEffect<unknown> {
  return setHighlights.of(pieces);
}

function marksFor(pieces: readonly Piece[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, style } of pieces) {
    if (to > from) {
      builder.add(from, to, markOf(style));
    }
  }
  return builder.finish();
}

/** The style sheet knows pieces by the language's own words for them. */
function markOf(style: Piece['style']): Decoration {
  const mark = marks.get(style) ?? Decoration.mark({ class: `tok-${style}` });
  marks.set(style, mark);
  return mark;
}
