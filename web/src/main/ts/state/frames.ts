import { boundsOf } from '../draw/bounds';
import { FEATURE_SIZE } from '../draw/features';
import { DRAWN_UNITS, featureList } from '../draw/layout';
import type { Plan } from '../worker/model';
import type { Frame, FrameWish, Loaded } from '../worker/protocol';
import type { Run } from './run';
import { Signal, type Followed } from './signal';
import type { View } from './view';

/** Points a side of a unit's map, from quick to fine: smooth when drawn larger. */
const MAP_SIZES = [16, 24, 32, 44, 56];
/** Milliseconds between a question and its frame: above the first the maps get coarser, below the second finer. */
const SLOW = 26;
const QUICK = 11;
/** A map that stands still may be finer: points a side, and the parameters × points that it may cost. */
const STILL_SIZE = 112;
const STILL_WORK = 4_000_000;

/**
 * Asks the worker for one frame at a time, when the browser is about to draw and only while something moves, so that
 * a slow page gets fewer frames and never a queue of them.
 */
export class Frames {
  turn = 0;
  /** What features give over the shown plane, by name; asked for when another plane is shown. */
  readonly features = new Signal<ReadonlyMap<string, Float64Array>>(new Map());
  private featuresOf = '';
  private wanted = true;
  private asking = false;
  private fineness = 2;
  private scheduled = 0;
  private visible = true;

  constructor(
    private readonly run: Run,
    private readonly view: Followed<View>,
  ) {}

  /** Something changed: the next frame is due. */
  want(): void {
    this.wanted = true;
    this.schedule();
  }

  /** Draws only while somebody can see it; the first frame comes in any case, since what is drawn then takes its room. */
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
    const { run } = this;
    const loaded = run.loaded.value;
    if (this.asking || loaded === null || (!this.visible && this.turn > 0)) {
      return;
    }
    this.asking = true;
    this.wanted = false;
    try {
      const asked = performance.now();
      const wish = this.wish(loaded);
      const frame = await run.client.ask('frame', wish);
      this.adapt(performance.now() - asked, frame.running);
      if (frame.run === run.loaded.value?.run) {
        this.show(frame, wish);
      }
    } catch {
      // The client has already said that the worker is lost.
    } finally {
      this.asking = false;
    }
    if (this.wanted || run.running.value) {
      this.schedule();
    }
  }

  /** A large network on a slow machine gets coarser maps and the page its frames; when it stands still, the finest. */
  private adapt(taken: number, running: boolean): void {
    const change = taken > SLOW ? -1 : taken < QUICK ? 1 : 0;
    this.fineness = Math.min(MAP_SIZES.length - 1, Math.max(0, this.fineness + (running ? change : 0)));
  }

  private show(frame: Frame, wish: FrameWish): void {
    this.turn++;
    const { features } = wish;
    if (features.length > 0) {
      const points = FEATURE_SIZE * FEATURE_SIZE;
      this.featuresOf = planeOf(frame.run, wish, features);
      this.features.value = new Map(features.map((name, at) => [name, frame.features.subarray(at * points, (at + 1) * points)]));
    }
    this.run.show(frame);
  }

  private size(plan: Plan): number {
    const running = this.run.running.value;
    const still = !running && plan.parameters * STILL_SIZE * STILL_SIZE <= STILL_WORK;
    return still ? STILL_SIZE : (MAP_SIZES[running ? this.fineness : MAP_SIZES.length - 1] ?? 0);
  }

  private wish(loaded: Loaded): FrameWish {
    const view = this.view.value;
    const { plan } = loaded.info;
    const planar = plan.picture === null && plan.columns.length > 0;
    const wish: FrameWish = {
      size: planar ? this.size(plan) : 0,
      columnX: Math.min(view.axes[0], plan.columns.length - 1),
      columnY: plan.columns.length > 1 ? view.axes[1] : -1,
      bounds: boundsOf(loaded, view),
      units: DRAWN_UNITS,
      weightLimit: 20000,
      metrics: true,
      gradients: view.details === 'weights',
      example: view.example === null ? null : view.example.slice(),
      features: [],
      featureSize: FEATURE_SIZE,
    };
    const drawn = planar ? featureList(plan).slice(0, DRAWN_UNITS).map((feature) => feature.name) : [];
    return planeOf(loaded.run, wish, drawn) === this.featuresOf ? wish : { ...wish, features: drawn };
  }
}

/** What the pictures of features depend on. */
function planeOf(run: number, { bounds, columnX, columnY }: FrameWish, names: string[]): string {
  return [run, columnX, columnY, ...bounds, ...names].join('\n');
}
