/** Snapshots of a run at growing distances: the start always, then at most `capacity`, thinned evenly. */
export class Checkpoints {
  private kept: { step: number; epoch: number; state: string }[] = [];
  private stride = 1;

  constructor(
    private readonly capacity: number,
    private readonly bytes: number,
  ) {}

  clear(): void {
    this.kept = [];
    this.stride = 1;
  }

  /** Called at the end of each epoch (and at the start); takes a snapshot when one is due. */
  offer(step: number, epoch: number, take: () => string): void {
    if (this.kept.length > 0 && epoch % this.stride !== 0) {
      return;
    }
    if (this.kept.some((one) => one.step === step)) {
      return;
    }
    this.cut(step);
    this.kept.push({ step, epoch, state: take() });
    while (this.kept.length > this.capacity || (this.size() > this.bytes && this.kept.length > 2)) {
      this.stride *= 2;
      this.kept = this.kept.filter((one, at) => at === 0 || one.epoch % this.stride === 0);
    }
  }

  steps(): number[] {
    return this.kept.map((one) => one.step);
  }

  /** The latest snapshot at or before a step. */
  before(step: number): { step: number; epoch: number; state: string } | null {
    let found = null;
    for (const one of this.kept) {
      if (one.step <= step) {
        found = one;
      }
    }
    return found;
  }

  /** Forgets what came after a step. */
  cut(step: number): void {
    this.kept = this.kept.filter((one) => one.step <= step);
  }

  private size(): number {
    return this.kept.reduce((sum, one) => sum + one.state.length, 0);
  }
}
