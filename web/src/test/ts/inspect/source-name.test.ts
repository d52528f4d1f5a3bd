import { sourceName } from '../../../main/ts/inspect/source-name';
import { Signal } from '../../../main/ts/state/signal';
import type { Locale } from '../../../main/ts/i18n';
import { dense, planOf } from '../fake/plan';
import { equal, test } from '../suite';

const ENGLISH = { locale: new Signal<Locale>('en') };

test('a weight is fed by a feature, or by a neuron of the layer before, whatever passes it on', () => {
  const layers = [dense(2, 3, { label: 'Layer 1' }), dense(3, 3, { kind: 'pass' }), dense(3, 1)];
  const plan = planOf({ layers });
  equal([sourceName(ENGLISH, plan, 0, 1), sourceName(ENGLISH, plan, 2, 2)], ['y', 'Layer 1, neuron 3']);
});

test('of a picture it is fed by a pixel, and behind a convolution by one of its channels', () => {
  const flat = dense(4, 6, { kind: 'reshape', label: 'Flatten' });
  const picture = planOf({ picture: { height: 2, width: 3, channels: 1 }, layers: [flat, dense(6, 1)] });
  equal(sourceName(ENGLISH, picture, 1, 4), 'Pixel, row 2, column 2');
  const pool = dense(6, 12, { kind: 'pool', label: 'Pooling', picture: { height: 2, width: 3, channels: 2 } });
  equal(sourceName(ENGLISH, planOf({ layers: [pool, flat, dense(12, 1)] }), 2, 5), 'Pooling, row 1, column 3, channel 2');
});
