import { remember, tokenOf } from '../../../main/ts/share/tokens';
import { equal, platform, test } from '../suite';

test('a browser has the tokens of what it kept, lessons apart from models, until they are used', () => {
  const stored = new Map<string, string>();
  platform('localStorage', { setItem: (name: string, value: string) => void stored.set(name, value), getItem: (name: string) => stored.get(name) ?? null });
  equal(tokenOf('listed', 'a'), undefined);
  remember('listed', 'a', 'one');
  remember('listed', 'b', 'two');
  remember('lessons', 'a', 'three');
  equal(tokenOf('listed', 'a'), 'one');
  equal(tokenOf('lessons', 'a'), 'three');
  remember('listed', 'a', null);
  equal([tokenOf('listed', 'a'), tokenOf('listed', 'b'), tokenOf('lessons', 'a')], [undefined, 'two', 'three']);
});
