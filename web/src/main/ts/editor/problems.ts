import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Problem } from '../worker/model';

const setProblems = StateEffect.define<Problem[]>();

interface Marked {
  problems: Problem[];
  marks: DecorationSet;
}

/** Underlines what the reader of the language found; an empty span takes the character before it. */
export const problemMarks = StateField.define<Marked>({
  create: () => ({ problems: [], marks: Decoration.none }),
  update: (old, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(setProblems)) {
        return { problems: effect.value, marks: marksFor(effect.value, transaction.newDoc.length) };
      }
    }
    return transaction.docChanged ? { ...old, marks: old.marks.map(transaction.changes) } : old;
  },
  provide: (field) => EditorView.decorations.from(field, (marked) => marked.marks),
});

function marksFor(problems: Problem[], length: number): DecorationSet {
  const spans = problems
    .map((problem) => {
      const to = Math.min(problem.to, length);
      const from = Math.min(problem.from, length);
      return from < to ? { from, to, problem } : { from: Math.max(0, from - 1), to: Math.max(from, Math.min(1, length)), problem };
    })
    .filter((span) => span.from < span.to)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, problem } of spans) {
    builder.add(from, to, Decoration.mark({ class: `problem ${problem.severity}` }));
  }
  return builder.finish();
}

export function problemsOf(problems: Problem[]): StateEffect<unknown> {
  return setProblems.of(problems);
}

/** The problems at a place, for the hover. */
export function problemsAt(view: EditorView, position: number): Problem[] {
  return view.state.field(problemMarks).problems.filter((problem) => problem.from <= position && position <= Math.max(problem.to, problem.from + 1));
}
