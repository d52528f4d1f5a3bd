import { boundsOf } from '../draw/bounds';
import { DRAWN_UNITS } from '../draw/layout';
import type { Plan } from '../worker/model';
import type { Frame, FrameWish } from '../worker/protocol';
import type { App } from './app';

/** Dots a side of a unit's map, from quick to fine: smooth when drawn larger. */
const MAP_SIZES = [16, 24, 32, 44, 56];
/** Milliseconds between a question and its frame: above the first the maps get coarser, below the second finer. */
const SLOW = 26;
const QUICK = 11;
/** A map that stands still may be finer: dots a side, and the parameters × dots that it may cost. */
const STILL_SIZE = 112;
const STILL_WORK = 4_000_000;

/**
 * Asks the worker for one frame at a time, when the browser is about to draw and only while something moves, so that
 * a slow page gets fewer frames and never a queue of them.
 */
export class Frames {
  /** Frames shown so far: what need not move at every one of them is drawn at every second, half of it in turn. */
  turn = 0;
  private wanted = true;
  private asking = false;
  private fineness = 2;
  private scheduled = 0;
  private visible = true;

  constructor(private readonly app: App) {}

  /** Something changed: the next frame is due. */
  want(): void {
    this.wanted = true;
    this.schedule();
  }

  /** Draws only while somebody can see it. */
  look(visible: boolean): void {
    this.visible = visible;
    if (visible) {
      this.want();
    }
  }

  private schedule(): void {
    if (this.scheduled === 0) {
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
      const asked = performance.now();
      const frame = await app.client.ask('frame', this.wish(plan));
      this.adapt(performance.now() - asked, frame.running);
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

  /** A large network on a slow machine gets coarser maps and the page its frames; when it stands still, the finest. */
  private adapt(taken: number, running: boolean): void {
    const change = taken > SLOW ? -1 : taken < QUICK ? 1 : 0;
    this.fineness = Math.min(MAP_SIZES.length - 1, Math.max(0, this.fineness + (running ? change : 0)));
  }

  private show(frame: Frame): void {
    const { app } = this;
    if (app.running.value && !frame.running) {
      app.running.value = false;
      this.wanted = true;
    }
    this.turn++;
    take(app.curve, frame.curve);
    app.frame.value = frame;
    app.rescue.follow(frame, app.text.value, app.plan.value?.parameters ?? 0);
  }

  private size(plan: Plan): number {
    const finest = MAP_SIZES.length - 1;
    const still = !this.app.running.value && plan.parameters * STILL_SIZE * STILL_SIZE <= STILL_WORK;
    return still ? STILL_SIZE : (MAP_SIZES[this.app.running.value ? this.fineness : finest] ?? 0);
  }

  private wish(plan: Plan): FrameWish {
    const view = this.app.view.value;
    const loaded = this.app.loaded.value;
    const planar = plan.picture === null && plan.columns.length > 0;
    const columnX = Math.min(view.axes[0], plan.columns.length - 1);
    const columnY = plan.columns.length > 1 ? view.axes[1] : -1;
    return {
      size: planar ? this.size(plan) : 0,
      columnX,
      columnY,
      bounds: boundsOf(loaded, view),
      units: DRAWN_UNITS,
      weightLimit: 20000,
      metrics: true,
      gradients: view.details === 'weights',
      example: view.example === null ? null : view.example.slice(),
    };
  }
}

/** Adds the news of a frame to the curve; a leading NaN says that everything comes anew. */
function take(points: number[], news: Float64Array): void {
  let from = 0;
  if (news.length > 0 && Number.isNaN(news[0])) {
    points.length = 0;
    from = 3;
  }
  for (let at = from; at < news.length; at++) {
    points.push(news[at] as number);
  }
}
