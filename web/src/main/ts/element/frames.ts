import { DRAWN_UNITS } from '../draw/layout';
import type { Plan } from '../worker/model';
import type { Frame, FrameWish } from '../worker/protocol';
import type { App } from './app';

/** Dots a side of a unit's map: smooth when drawn larger, cheap to compute at every frame. */
const MAP_SIZE = 56;
/** Networks with more weights than this draw fewer dots. */
const LARGE_NETWORK = 3000;

/**
 * Asks the worker for one frame at a time, when the browser is about to draw and only while something moves, so that
 * a slow page gets fewer frames and never a queue of them.
 */
export class Frames {
  private wanted = true;
  private asking = false;
  private scheduled = 0;
  private stopped = false;
  visible = true;

  constructor(private readonly app: App) {}

  /** Something changed: the next frame is due. */
  want(): void {
    this.wanted = true;
    this.schedule();
  }

  stop(): void {
    this.stopped = true;
    cancelAnimationFrame(this.scheduled);
  }

  private schedule(): void {
    if (this.scheduled === 0 && !this.stopped) {
      this.scheduled = requestAnimationFrame(() => {
        this.scheduled = 0;
        void this.ask();
      });
    }
  }

  private async ask(): Promise<void> {
    const { app } = this;
    const plan = app.plan.value;
    if (this.asking || plan === null || app.loaded.value === null || !this.visible) {
      return;
    }
    this.asking = true;
    this.wanted = false;
    try {
      const frame = await app.client.ask('frame', this.wish(plan));
      if (frame.run === app.loaded.value?.run) {
        this.show(frame);
      }
    } catch {
      // The client has already said that the worker is lost.
    } finally {
      this.asking = false;
    }
    if (this.wanted || app.running.value) {
      this.schedule();
    }
  }

  private show(frame: Frame): void {
    const { app } = this;
    if (app.running.value && !frame.running) {
      app.running.value = false;
      this.wanted = true;
    }
    app.frame.value = frame;
  }

  private wish(plan: Plan): FrameWish {
    const view = this.app.view.value;
    const loaded = this.app.loaded.value;
    const planar = plan.picture === null && plan.columns.length > 0;
    const columnX = Math.min(view.axes[0], plan.columns.length - 1);
    const columnY = plan.columns.length > 1 ? view.axes[1] : -1;
    return {
      size: planar ? (plan.parameters > LARGE_NETWORK ? MAP_SIZE / 2 : MAP_SIZE) : 0,
      columnX,
      columnY,
      bounds: loaded === null ? [-1, 1, -1, 1] : boundsOf(loaded.info.ranges, columnX, columnY),
      units: DRAWN_UNITS,
      weightLimit: 20000,
      metrics: true,
      gradients: view.details === 'weights',
      example: view.example === null ? null : view.example.slice(),
    };
  }
}

/** The shown square: the data's range with a margin; symmetric around 0 where the data nearly is. */
export function boundsOf(
  ranges: [number, number][],
  columnX: number,
  columnY: number,
): [number, number, number, number] {
  const [x0, x1] = padded(ranges[columnX]);
  const [y0, y1] = columnY < 0 ? [-1, 1] : padded(ranges[columnY]);
  return [x0, x1, y0, y1];
}

function padded(range: [number, number] | undefined): [number, number] {
  const [from, to] = range ?? [-1, 1];
  const margin = to > from ? (to - from) * 0.08 : 1;
  if (from < 0 && to > 0 && Math.abs(from + to) < 0.2 * (to - from)) {
    const end = Math.max(-from, to) + margin;
    return [-end, end];
  }
  return [from - margin, to + margin];
}
