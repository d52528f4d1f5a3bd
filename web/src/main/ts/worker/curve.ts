/** Numbers of a point: epoch, training loss, test loss, validation loss. */
export const CURVE_POINT = 4;

/**
 * The loss over time with a bounded number of points: when full, every second one goes, and from then on only every
 * second new one is kept. An hour of training takes no more memory than a minute.
 */
export class Curve {
  private points: number[] = [];
  private stride = 1;
  private skipped = 0;
  private sent = 0;
  private rewritten = true;

  constructor(private readonly capacity: number) {}

  clear(): void {
    this.points = [];
    this.stride = 1;
    this.skipped = 0;
    this.sent = 0;
    this.rewritten = true;
  }

  add(epoch: number, train: number, test: number, validation: number): void {
    this.skipped++;
    if (this.skipped < this.stride) {
      return;
    }
    this.skipped = 0;
    this.points.push(epoch, train, test, validation);
    if (this.points.length >= CURVE_POINT * this.capacity) {
      this.thin();
    }
  }

  /** Forgets what came after an epoch, for a rewind. */
  cut(epoch: number): void {
    let end = this.points.length;
    while (end > 0 && (this.points[end - CURVE_POINT] as number) > epoch) {
      end -= CURVE_POINT;
    }
    this.points.length = end;
    this.rewritten = true;
  }

  /** What is new since the last call; a leading NaN says that everything comes anew. */
  news(): Float64Array {
    if (this.rewritten) {
      this.rewritten = false;
      this.sent = this.points.length;
      return Float64Array.from([Number.NaN, 0, 0, 0, ...this.points]);
    }
    const news = Float64Array.from(this.points.slice(this.sent));
    this.sent = this.points.length;
    return news;
  }

  private thin(): void {
    const kept: number[] = [];
    for (let at = CURVE_POINT; at < this.points.length; at += 2 * CURVE_POINT) {
      kept.push(...this.points.slice(at, at + CURVE_POINT));
    }
    this.points = kept;
    this.stride *= 2;
    this.rewritten = true;
  }
}
