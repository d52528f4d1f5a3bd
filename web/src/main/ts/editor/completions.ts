import { autocompletion, completionKeymap, type Completion as Option, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { type Extension, Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { Does } from '../state/state';

type Needs = Does<'complete'>;

/** What may stand at the cursor, from the catalogue. */
export function completions(app: Needs): Extension {
  const source = (context: CompletionContext): CompletionResult | null => {
    const before = context.matchBefore(/"[^"\s]*|[\p{L}\p{N}_^*-]+|\s/u);
    if (before === null && !context.explicit) {
      return null;
    }
    const found = app.complete(context.pos);
    const first = found[0];
    if (first === undefined || (before?.text.trim() === '' && !context.explicit)) {
      return null;
    }
    return {
      from: first.from,
      to: first.to,
      options: found.map((one): Option => ({ label: one.label, apply: one.insert, info: one.detail, type: one.kind })),
      // The order is the language's own, and so is what counts as a beginning: “couche” finds layer.
      filter: false,
    };
  };
  return [autocompletion({ override: [source], icons: false, activateOnTyping: true }), Prec.high(keymap.of(completionKeymap))];
}
