import { keep, kept } from '../../../main/ts/share/storage';
import { equal, platform, test } from '../suite';

function storage(stored: Map<string, string>): unknown {
  return { setItem: (name: string, value: string) => void stored.set(name, value), getItem: (name: string) => stored.get(name) ?? null };
}

test('what is kept comes back under a name of its own', () => {
  const stored = new Map<string, string>();
  platform('localStorage', storage(stored));
  platform('sessionStorage', storage(new Map()));
  equal(kept('text'), null);
  equal(keep('text', 'layer 3'), true);
  equal(kept('text'), 'layer 3');
  equal([...stored.keys()], ['neurone.text']);
});

test('a tab has its own text, and a new one begins with the last of any', () => {
  const last = new Map<string, string>();
  const tabs = [storage(new Map()), storage(new Map()), storage(new Map())];
  platform('localStorage', storage(last));
  for (const [at, text] of ['layer 3', 'layer 4'].entries()) {
    platform('sessionStorage', tabs[at]);
    keep('text', text);
    keep('language', `${at}`);
  }
  const texts = tabs.map((tab) => {
    platform('sessionStorage', tab);
    return [kept('text'), kept('language')];
  });
  equal(texts, [['layer 3', '1'], ['layer 4', '1'], ['layer 4', '1']]);
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
