import { Looking } from '../../../main/ts/state/view';
import { loadedOf, planOf } from '../fake/plan';
import { equal, test } from '../suite';

test('another text is looked at from its beginning; how it is shown stays', () => {
  const looking = new Looking();
  looking.look({ axes: [2, 0], output: 1, selection: { layer: 0, unit: 1, from: -1 }, showTest: true, details: 'weights' });
  looking.begin();
  const { axes, output, selection, showTest, details } = looking.view.value;
  equal([axes, output, selection, showTest, details] as unknown[], [[0, 1], -1, null, true, 'weights']);
});

test('pictures are seen one at a time: the first until another is chosen', () => {
  const looking = new Looking();
  const plan = planOf({ picture: { height: 1, width: 2, channels: 1 } });
  const pictures = loadedOf({ info: { plan, ranges: [], columns: 2, targetColumns: 1 }, examples: Float64Array.of(1, 2, 3, 4) });
  looking.fit(pictures);
  equal([looking.view.value.exampleRow, looking.view.value.example as unknown], [0, Float64Array.of(1, 2)]);
  looking.look({ example: Float64Array.of(3, 4), exampleRow: 1 });
  looking.fit(pictures);
  equal(looking.view.value.exampleRow, 1);
});

test('what was chosen of other data is none of these', () => {
  const looking = new Looking();
  looking.look({ example: Float64Array.of(1, 2, 3), exampleRow: 4 });
  looking.fit(loadedOf());
  equal([looking.view.value.exampleRow, looking.view.value.example as unknown], [-1, null]);
});
