/** What a learning platform offers a page of SCORM 1.2 (ADL, “SCORM Run-Time Environment 1.2”, 3.2): every value is a text. */
export interface Platform {
  LMSInitialize(nothing: ''): string;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string;
  LMSCommit(nothing: ''): string;
  LMSFinish(nothing: ''): string;
}

/** How far up a platform is looked for: frames in frames end somewhere. */
const HIGHEST = 50;

/** The platform around a page: in a frame above it, or in the window that opened it; null for none. */
export function platform(from: Window): Platform | null {
  return above(from) ?? (from.opener === null ? null : above(from.opener as Window));
}

function above(from: Window): Platform | null {
  let place = from;
  for (let i = 0; i < HIGHEST; i++) {
    try {
      const found = (place as { API?: Platform }).API;
      if (found != null) {
        return found;
      }
    } catch {
      // A frame of another site: what is above it may be ours.
    }
    if (place.parent === place) {
      return null;
    }
    place = place.parent;
  }
  return null;
}

/** Tells a platform what was solved of a lesson: the share of its tasks as the score, complete when all are. */
export class Report {
  private readonly done: Set<string>;

  /** Begins; what the platform kept of the last time is taken up. `now` counts milliseconds. */
  constructor(
    private readonly to: Platform,
    private readonly tasks: string[],
    private readonly now: () => number,
    private readonly began = now(),
  ) {
    to.LMSInitialize('');
    const kept = to.LMSGetValue('cmi.suspend_data').split(' ');
    this.done = new Set(tasks.filter((task) => kept.includes(task)));
    to.LMSSetValue('cmi.core.score.min', '0');
    to.LMSSetValue('cmi.core.score.max', '100');
    this.tell();
  }

  /** Names of tasks that are solved. */
  solved(): string[] {
    return [...this.done];
  }

  add(task: string): void {
    if (this.tasks.includes(task) && !this.done.has(task)) {
      this.done.add(task);
      this.tell();
    }
  }

  /** Ends it; nothing may be told after that. */
  finish(): void {
    this.to.LMSSetValue('cmi.core.session_time', time(this.now() - this.began));
    this.to.LMSSetValue('cmi.core.exit', this.complete() ? '' : 'suspend');
    this.to.LMSCommit('');
    this.to.LMSFinish('');
  }

  private complete(): boolean {
    return this.done.size === this.tasks.length;
  }

  private tell(): void {
    const share = this.tasks.length === 0 ? 1 : this.done.size / this.tasks.length;
    this.to.LMSSetValue('cmi.core.score.raw', String(Math.round(100 * share)));
    this.to.LMSSetValue('cmi.core.lesson_status', this.complete() ? 'completed' : 'incomplete');
    this.to.LMSSetValue('cmi.suspend_data', [...this.done].join(' '));
    this.to.LMSCommit('');
  }
}

/** CMITimespan: `HHHH:MM:SS.SS`. */
export function time(milliseconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.00`;
}
