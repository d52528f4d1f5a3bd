import { Curve } from './curve';
import type { Balls, Beside } from './load';
import type { Variant } from './model';
import type { BesideTold, Raced, RaceWish } from './protocol';

/** Lets the balls roll until that time, or until all are where they are to be. */
export function raced(balls: Balls, { until, ball, across, up }: RaceWish, stop: number): Raced {
  while (balls.advance(until) && performance.now() < stop) {
    // The loop's condition works.
  }
  return {
    names: (JSON.parse(balls.variants()) as Variant[]).map(({ name }) => name),
    balls: balls.told(),
    relief: ball < 0 ? new Float64Array(0) : balls.landscape(ball, across, up),
  };
}

/** Two texts beside each other, with the curves of both. */
export class Pair {
  private readonly curves = [new Curve(600), new Curve(600)] as const;

  constructor(private readonly beside: Beside) {
    this.note();
  }

  /** Goes on until that time and says what is known then. */
  told(locale: string, stop: number): BesideTold {
    while (performance.now() < stop && this.beside.advance()) {
      this.note();
    }
    return { told: this.beside.told(locale), curves: [this.curves[0].news(), this.curves[1].news()] };
  }

  private note(): void {
    this.curves.forEach((curve, which) => {
      const [epoch, train, test, validation] = this.beside.losses(which);
      if (epoch !== undefined) {
        curve.add(epoch, train ?? Number.NaN, test ?? Number.NaN, validation ?? Number.NaN);
      }
    });
  }
}
