import * as network from '../../../main/ts/control/network-edits';
import * as settings from '../../../main/ts/control/settings-edits';
import type { TextEdits } from '../../../main/ts/worker/load';
import { en } from '../../../main/ts/i18n/en';
import { Signal } from '../../../main/ts/state/signal';
import { dense, planOf } from '../fake/plan';
import { equal, test } from '../suite';

/** What a control asks of the language: each call with what it gives. */
function asked(control: (app: { change: (make: (edits: TextEdits) => string) => void }) => void): string[] {
  const calls: string[] = [];
  const edits = new Proxy({}, { get: (_, name) => (...given: unknown[]) => calls.push([String(name), ...given].join(' ')) });
  control({ change: (make) => void make(edits as TextEdits) });
  return calls;
}

const third = dense(4, 5, { index: 2 });

test('each button of the drawing is one relative edit of the layer that it stands at', () => {
  equal(asked((app) => network.addUnits(app, third, -1)), ['addUnits 2 -1']);
  equal(asked((app) => network.setActivation(app, third, 'relu')), ['setLayer 2 activation relu']);
  equal(asked((app) => network.addLayer(app, -1)), ['addHiddenLayer -1']);
  equal(asked((app) => network.removeLayer(app, third)), ['removeLayer 2']);
});

test('a feature is put in or taken out, and of the last one it is said that it stays', () => {
  const said: string[] = [];
  const toggled = (features: string[]): string[] =>
    asked(({ change }) => {
      const [plan, strings] = [new Signal(planOf({ features })), en];
      network.toggleFeature({ change, plan, strings, say: (notice) => void said.push(notice?.sentence() ?? '') }, 'x^2');
    });
  equal([toggled(['x', 'x^2']), toggled(['x']), toggled(['x^2'])], [['toggleInput x^2'], ['toggleInput x^2'], []]);
  equal(said, [en.lastFeature]);
});

test('each setting is one edit of its statement', () => {
  equal(asked((app) => settings.setPenalty(app, 'l2', '0.01')), ['put regularize l2 0.01']);
  equal(asked((app) => settings.setPenalty(app, '', '0.01')), ['remove regularize']);
  equal(asked((app) => settings.setData(app, 'xor')), ['setSource xor']);
  equal(asked((app) => settings.newSeed(app)), ['nextSeed']);
});
