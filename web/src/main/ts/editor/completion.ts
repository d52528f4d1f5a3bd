import { type EditorView } from '@codemirror/view';
import { StateEffect } from '@codemirror/state';
import type { Does } from '../state/state';

type Needs = Does<'complete'>;

/** Completion is code of its own, fetched when the reader first puts the cursor into the text. */
export async function completionFor(app: Needs, view: EditorView): Promise<void> {
  await new Promise<void>((resolve) => view.contentDOM.addEventListener('focus', () => resolve(), { once: true }));
  const { completions } = await import('./completions');
  view.dispatch({ effects: StateEffect.appendConfig.of(completions(app)) });
}
