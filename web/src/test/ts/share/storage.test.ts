import { keep, kept } from '../../../main/ts/share/storage';
import { equal, platform, test } from '../suite';

test('what is kept comes back under a name of its own', () => {
  const stored = new Map<string, string>();
  platform('localStorage', {
    setItem: (name: string, value: string) => stored.set(name, value),
    getItem: (name: string) => stored.get(name) ?? null,
  });
  equal(kept('text'), null);
  equal(keep('text', 'layer 3'), true);
  equal(kept('text'), 'layer 3');
  equal([...stored.keys()], ['neurone.text']);
});

test('a browser that keeps nothing says so and throws nothing', () => {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('denied');
    },
  });
  equal([keep('language', 'fr'), kept('language')], [false, null]);
});
