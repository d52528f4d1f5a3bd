import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { Does, Reads } from '../state/state';
import { h } from '../element/dom';
import { fixButton } from './panel';
import { problemsAt } from './problems';
import { referenceLink } from './reference-link';

type Needs = Reads<'locale' | 'strings'> & Does<'edit' | 'hover'>;

/** What stands under the pointer: its problems with their fixes, then what the catalogue says of it. */
export function hovers(app: Needs): Extension {
  return hoverTooltip((view, position) => {
    const problems = problemsAt(view, position);
    const hover = app.hover(position);
    const first = problems[0];
    if (hover === null && first === undefined) {
      return null;
    }
    const from = first?.from ?? hover?.from ?? position;
    const to = first?.to ?? hover?.to ?? position;
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
              ...problem.fixes.map((fix) => fixButton(app, fix)),
              referenceLink(app, `problem-${problem.code}`),
            ),
          ),
          ...(hover === null
            ? []
            : [
                h('p', { class: 'hover-title' }, hover.title),
                h('p', {}, hover.sentence),
                hover.example === null ? null : h('code', {}, hover.example, ' '),
                referenceLink(app, hover.address, hover.title),
              ]),
        ),
      }),
    };
  });
}
