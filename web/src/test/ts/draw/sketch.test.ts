import { paletteFor } from '../../../main/ts/draw/palette';
import { drawSketch } from '../../../main/ts/draw/sketch';
import { equal, test } from '../suite';

test('a drawn point stands at its place, above is more, in the colour of its class', () => {
  const circles: unknown[] = [];
  const context = {
    fillStyle: '',
    beginPath: () => {},
    stroke: () => {},
    arc: (...circle: number[]) => circles.push(circle.slice(0, 3)),
    fill: () => circles.push(context.fillStyle),
  };
  const points = [
    { x: -1, y: 3, target: 0 },
    { x: 1, y: 2, target: 1 },
  ];
  drawSketch(context as unknown as CanvasRenderingContext2D, points, [-1, 1, 1, 3], 200, paletteFor(false));
  equal(circles, [[0, 0, 4.5], 'rgb(222 110 20 / 1)', [200, 100, 4.5], 'rgb(23 104 176 / 1)'] as unknown[]);
});
