import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { App } from '../element/app';
import { h } from '../element/dom';
import { problemsAt } from './problems';

/** The problems under the pointer, with their fixes. */
export function hovers(app: App): Extension {
  return hoverTooltip((view, position) => {
    const problems = problemsAt(view, position);
    const first = problems[0];
    if (first === undefined) {
      return null;
    }
    const from = first.from;
    const to = first.to;
    return {
      pos: Math.min(from, position),
      end: Math.max(to, position),
      above: true,
      create: () => ({
        dom: h(
          'div',
          { class: 'hover' },
          ...problems.map((problem) =>
            h(
              'div',
              { class: `hover-problem ${problem.severity}` },
              h('p', {}, problem.sentence),
              ...problem.fixes.map((fix) => h('button', { type: 'button', class: 'fix', onclick: () => app.edit(fix.edits) }, fix.label)),
            ),
          ),
        ),
      }),
    };
  });
}
