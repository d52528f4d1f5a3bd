import { type Extension, RangeSetBuilder, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Engine } from '../worker/load';
import { TOKEN_CLASSES } from '../worker/tokens';

const MARKS = TOKEN_CLASSES.map((name) => Decoration.mark({ class: `tok-${name}` }));

/** Colours from the language's own lexer, so that the editor and the reader never disagree. */
export function highlighting(engine: Engine): Extension {
  const decorate = (text: Text): DecorationSet => {
    const builder = new RangeSetBuilder<Decoration>();
    const tokens = engine.highlight(text.toString());
    for (let at = 0; at + 2 < tokens.length; at += 3) {
      const mark = MARKS[tokens[at + 2] as number];
      if (mark !== undefined && (tokens[at + 1] as number) > (tokens[at] as number)) {
        builder.add(tokens[at] as number, tokens[at + 1] as number, mark);
      }
    }
    return builder.finish();
  };
  return StateField.define<DecorationSet>({
    create: (state) => decorate(state.doc),
    update: (old, transaction) => (transaction.docChanged ? decorate(transaction.newDoc) : old),
    provide: (field) => EditorView.decorations.from(field),
  });
}
