import type { Link } from '../../../main/ts/draw/links';
import { roomOnLink, type Box } from '../../../main/ts/inspect/link-room';
import { equal, test } from '../suite';

const CARD = { width: 20, height: 10 };

function link(fromY: number, toY: number): Link {
  const node = (x: number, y: number): Link['a'] => ({ layer: 0, unit: 0, x, y, size: 0, active: true });
  return { layer: 0, from: 0, unit: 0, index: 0, a: node(0, fromY), b: node(100, toY) };
}

test('a number stands in the middle of its link where nothing else does', () => {
  equal(roomOnLink(link(0, 40), CARD, []), { left: 40, right: 60, top: 15, bottom: 25 });
});

test('of links that cross, the later number moves aside, and where there is no room it is left out', () => {
  const taken: Box[] = [];
  for (const [from, to] of [[0, 40], [40, 0]] as const) {
    taken.push(roomOnLink(link(from, to), CARD, taken) as Box);
  }
  equal(taken[1]?.left.toFixed(3), (100 * (1.5 * 0.32 * 0.68 + 0.32 ** 3) - 10).toFixed(3));
  equal(taken[1]?.top.toFixed(3), (40 - 40 * 0.32 ** 2 * 2.36 - 5).toFixed(3));
  equal(roomOnLink(link(0, 40), CARD, [{ left: 0, right: 100, top: -50, bottom: 50 }]), null);
});
