import { unitName } from '../../../main/ts/draw/unit-name';
import { strings } from '../../../main/ts/i18n';
import type { PlannedLayer } from '../../../main/ts/worker/model';
import { equal, test } from '../suite';

test('what a picture’s layer has are channels, and of numbers neurons', () => {
  const pooling = { label: 'Pooling', picture: { height: 4, width: 4, channels: 2 } } as PlannedLayer;
  const dense = { label: 'Layer 1', picture: null } as PlannedLayer;
  equal([unitName(strings('en'), pooling, 1), unitName(strings('en'), dense, 0)], ['Pooling, channel 2', 'Layer 1, neuron 1']);
});
