import { decide, middle } from '../../../main/ts/control/clicks';
import { FIRST_VIEW, type View } from '../../../main/ts/state/view';
import { loadedOf, planOf } from '../fake/plan';
import { equal, test } from '../suite';

type Clicked = Parameters<typeof decide>[0];

/** What a click at a place looks at, of data of three columns whose means are 2, 3 and 4. */
function looked(nearest: number, view: Partial<View> = {}): Partial<View> {
  let change: Partial<View> = {};
  const plan = planOf({ columns: ['a', 'b', 'c'] });
  const examples = Float64Array.of(1, 2, 3, 3, 4, 5);
  const app = {
    loaded: { value: loadedOf({ examples, info: { plan, ranges: [], columns: 3, targetColumns: 1 } }) },
    view: { value: { ...FIRST_VIEW, ...view } },
    look: (next: Partial<View>) => (change = next),
  } as unknown as Clicked;
  decide(app, 0.5, 0.25, nearest);
  return change;
}

test('a click on a point looks at that example', () => {
  equal(looked(1), { example: Float64Array.of(3, 4, 5), exampleRow: 1 });
});

test('a click between the points looks at that place, the columns that are not shown at their mean', () => {
  equal(looked(-1), { example: Float64Array.of(0.5, 0.25, 4), exampleRow: -1 });
  equal(looked(-1, { axes: [2, 0] }), { example: Float64Array.of(0.25, 3, 0.5), exampleRow: -1 });
});

test('the mean of no examples is the middle of nothing', () => {
  equal(middle(new Float64Array(0), 2), Float64Array.of(0, 0));
});
