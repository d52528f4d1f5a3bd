import { contour } from '../../../main/ts/draw/contour';
import { equal, near, test } from '../suite';

/** Writes down where the line goes. */
function traced(values: number[], unit = 0, middle = 0): number[][] {
  const pieces: number[][] = [];
  const context = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => void pieces.push([x, y]),
    lineTo: (x: number, y: number) => void pieces[pieces.length - 1]?.push(x, y),
    stroke: () => {},
  } as unknown as CanvasRenderingContext2D;
  contour(context, { values: Float64Array.from(values), size: 2, units: values.length / 4 }, unit, { middle, half: 1 }, 2);
  return pieces;
}

test('the line stands half way between −1 and 1', () => {
  equal(traced([-1, 1, -1, 1]), [[1, 0.5, 1, 1.5]]);
});

test('it cuts each edge where a straight line between two points would reach the middle', () => {
  const [piece] = traced([0, 1, 0.25, 1], 0, 0.5);
  near(piece as number[], [1, 0.5, 1.5 - 0.5 / 0.75, 1.5]);
});

test('a saddle has two pieces that do not touch', () => {
  equal(traced([1, -1, -1, 1]), [
    [1, 0.5, 1.5, 1],
    [1, 1.5, 0.5, 1],
  ]);
});

test('only the wanted unit is traced, and one side alone has no line', () => {
  equal(traced([-1, 1, -1, 1, 3, 3, 3, 3], 1), []);
  equal(traced([3, 3, 3, 3, -1, 1, -1, 1], 1).length, 1);
});
