import { css, diverging, paletteFor, pixel, ramp, rampPixel } from '../../../main/ts/draw/palette';
import { equal, test } from '../suite';

const light = paletteFor(false);

test('zero has the colour of the ground, the ends their own, and what lies beyond no other', () => {
  equal(diverging(light, 0), [247, 247, 244]);
  equal(diverging(light, 1), [23, 104, 176]);
  equal(diverging(light, -2), [222, 110, 20]);
});

test('half way is the mean of ground and end', () => {
  equal(diverging(light, 0.5), [135, 175.5, 210]);
});

test('a pixel holds alpha, blue, green, red from the highest byte down', () => {
  equal(pixel([1, 2, 3]), 0xff030201);
});

test('the ramp has 513 pixels, the ground in the middle', () => {
  const pixels = ramp(light);
  equal(pixels.length, 513);
  equal(pixels[0], pixel([222, 110, 20]));
  equal(pixels[256], pixel([247, 247, 244]));
  equal(pixels[512], pixel([23, 104, 176]));
});

test('a value finds its pixel, whatever it is', () => {
  const pixels = ramp(light);
  equal(rampPixel(pixels, 0.5), pixels[384]);
  equal(rampPixel(pixels, Number.NEGATIVE_INFINITY), pixels[0]);
  equal(rampPixel(pixels, 7), pixels[512]);
  equal(rampPixel(pixels, Number.NaN), 0xff888888);
});

test('ten classes have ten colours, by day and by night', () => {
  for (const dark of [false, true]) {
    equal(new Set(paletteFor(dark).classes.map((colour) => css(colour))).size, 10);
  }
});

test('a colour is written as CSS takes it', () => {
  equal(css([1, 2, 3], 0.5), 'rgb(1 2 3 / 0.5)');
});
