import { inkScale, paintPixels, reachOf, signScale } from '../../../main/ts/draw/pixels';
import { paletteFor, type Rgb } from '../../../main/ts/draw/palette';
import { equal, test } from '../suite';

const light = paletteFor(false);

test('ink grows from the paper at the least to black at the most', () => {
  const ink = inkScale(light, 2, 4);
  equal([ink(2), ink(3), ink(4), ink(9)], [[247, 247, 244], [137, 138.5, 139.5], [27, 30, 35], [27, 30, 35]]);
});

test('equal numbers and none at all have colours too', () => {
  equal(inkScale(light, 1, 1)(1), [247, 247, 244]);
  equal(signScale(light, 0)(0), [247, 247, 244]);
  equal(reachOf([]), 0);
});

test('the end of the scale is the largest absolute value', () => {
  equal(reachOf([1, -3, 2]), 3);
  equal(signScale(light, 3)(-3), [222, 110, 20]);
});

test('each number is a pixel of its own, row by row', () => {
  let painted: number[] = [];
  const canvas = {
    width: 0,
    height: 0,
    getContext: () => ({
      createImageData: (width: number, height: number) => ({ data: new Uint8ClampedArray(4 * width * height) }),
      putImageData: (image: { data: Uint8ClampedArray }) => (painted = [...image.data]),
    }),
  } as unknown as HTMLCanvasElement;
  paintPixels(canvas, 2, 1, (_, column) => column, (value): Rgb => [value, 7, 9]);
  equal([canvas.width, canvas.height], [2, 1]);
  equal(painted, [0, 7, 9, 255, 1, 7, 9, 255]);
});
