import { Curve } from '../../../main/ts/worker/curve';
import { equal, test } from '../suite';

/** The epochs that a page has after it was told all the news. */
function epochs(...news: Float64Array[]): number[] {
  const points: number[] = [];
  for (const one of news) {
    const anew = Number.isNaN(one[0]);
    if (anew) {
      points.length = 0;
    }
    points.push(...one.subarray(anew ? 4 : 0));
  }
  return points.filter((_, at) => at % 4 === 0);
}

test('the first news say that everything comes anew, the next bring what was added', () => {
  const curve = new Curve(10);
  curve.add(1, 0.5, 0.6, 0.7);
  equal(curve.news(), Float64Array.of(Number.NaN, 0, 0, 0, 1, 0.5, 0.6, 0.7));
  curve.add(2, 0.4, 0.5, 0.6);
  equal(curve.news(), Float64Array.of(2, 0.4, 0.5, 0.6));
  equal(curve.news(), new Float64Array(0));
});

test('when full, every second point goes and every second new one is kept', () => {
  const curve = new Curve(4);
  [1, 2, 3, 4, 5, 6].forEach((epoch) => curve.add(epoch, 0, 0, 0));
  equal(epochs(curve.news()), [2, 4, 6]);
});

test('an hour takes no more memory than a minute, and reaches to the end', () => {
  const curve = new Curve(4);
  const news = [curve.news()];
  for (let epoch = 1; epoch <= 4096; epoch++) {
    curve.add(epoch, 0, 0, 0);
    news.push(curve.news());
  }
  equal(epochs(...news), [2048, 4096]);
});

test('a rewind forgets what came after, and the page hears of it', () => {
  const curve = new Curve(10);
  [1, 2, 3].forEach((epoch) => curve.add(epoch, 0, 0, 0));
  const before = curve.news();
  curve.cut(2);
  equal(epochs(before, curve.news()), [1, 2]);
});

test('a new run begins with nothing', () => {
  const curve = new Curve(10);
  curve.add(1, 0, 0, 0);
  curve.clear();
  equal(curve.news(), Float64Array.of(Number.NaN, 0, 0, 0));
});
