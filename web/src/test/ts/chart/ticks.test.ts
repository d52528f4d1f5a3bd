import { decades, niceSteps } from '../../../main/ts/chart/ticks';
import { equal, near, test } from '../suite';

test('steps are 1, 2 or 5 times a power of ten, at most about as many as asked for', () => {
  equal(niceSteps(0, 10, 5), [0, 2, 4, 6, 8, 10]);
  equal(niceSteps(0, 1, 4), [0, 0.5, 1]);
  equal(niceSteps(-1, 1, 4), [-1, -0.5, 0, 0.5, 1]);
  near(niceSteps(0.012, 0.031, 4), [0.015, 0.02, 0.025, 0.03]);
});

test('a step beyond 5 is the next power of ten', () => {
  equal(niceSteps(0, 30, 4), [0, 10, 20, 30]);
});

test('between equal or endless ends there are no steps', () => {
  equal(niceSteps(3, 3, 4), []);
  equal(niceSteps(0, Number.POSITIVE_INFINITY, 4), []);
  equal(niceSteps(Number.NaN, 1, 4), []);
});

test('decades are whole exponents, every second one over a long range', () => {
  equal(decades(-3, 0), [-3, -2, -1, 0]);
  equal(decades(-8, 1), [-8, -6, -4, -2, 0]);
});

test('where decades are too few, 2 and 5 stand between them: log10 of 2 is 0.30103', () => {
  equal(decades(0.1, 0.9), [0.30103, 0.69897]);
  near(decades(-1.2, -0.1), [-1, -0.69897, -0.30103], 1e-12);
});
