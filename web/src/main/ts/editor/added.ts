import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Plan } from '../worker/model';

const setAdded = StateEffect.define<{ at: number; line: string } | null>();

/** The output line that the reader adds, in grey behind the text: there, yet not part of it. */
class AddedLine extends WidgetType {
  constructor(private readonly line: string) {
    super();
  }

  override eq(other: AddedLine): boolean {
    return other.line === this.line;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'added-line';
    element.textContent = this.line;
    return element;
  }
}

export const addedOutput = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (old, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(setAdded)) {
        return effect.value === null
          ? Decoration.none
          : Decoration.set(Decoration.widget({ widget: new AddedLine(effect.value.line), side: 1, block: true }).range(effect.value.at));
      }
    }
    return transaction.docChanged ? old.map(transaction.changes) : old;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** @param end behind the last character; without a plan the line stays as it is */
export function addedOutputOf(plan: Plan | null, end: number): StateEffect<unknown>[] {
  if (plan === null) {
    return [];
  }
  const added = plan.layers.find((layer) => layer.index < 0 && layer.kind === 'dense');
  const line = added === undefined ? null : `${added.keyword} ${added.units}${added.activation === null ? '' : ` ${added.activation}`}`;
  return [setAdded.of(line === null ? null : { at: end, line })];
}
