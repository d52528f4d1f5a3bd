import { count, strings, type Locale } from '../i18n';
import { Lost } from '../worker/client';
import { NOT_FETCHED, type Frame } from '../worker/protocol';
import { Signal } from './signal';
import type { Notice } from './state';

/** What is said above everything else, one sentence at a time. */
export class Notices {
  readonly notice = new Signal<Notice | null>(null);
  /** What was said of the present run, which the next one takes away. */
  private ofRun: Notice | null = null;
  /** Which breakdown the reader was told of, by its run and step; empty while all numbers are finite. */
  private breakdown = '';
  /** Shown while the worker does not answer. */
  private readonly silence: Notice;

  /**
   * @param goOn starts another worker
   * @param giveUp lets a silent one go
   */
  constructor(
    private readonly locale: () => Locale,
    private readonly goOn: () => void,
    giveUp: () => void,
  ) {
    this.silence = this.problem('silentWorker', () => {
      giveUp();
      goOn();
    });
  }

  say(notice: Notice | null): void {
    this.notice.value = notice;
  }

  /** A run's problem is over with it. One of a link or a table is not: a run that began before may end its loading after. */
  runBegins(): void {
    if (this.ofRun !== null && this.notice.value === this.ofRun) {
      this.say(null);
    }
  }

  /** With another text, all problems are those of a text before. */
  textOpens(): void {
    if (this.notice.value?.kind === 'problem') {
      this.say(null);
    }
  }

  private sayOfRun(notice: Notice): void {
    this.ofRun = notice;
    this.say(notice);
  }

  notFetched(): void {
    this.say({ kind: 'problem', sentence: () => this.words.notFetched });
  }

  /** What the worker would not do. A lost worker has its own sentence already. */
  refused(error: unknown): void {
    if (!(error instanceof Lost)) {
      const message = error instanceof Error ? error.message : String(error);
      this.sayOfRun({ kind: 'problem', sentence: () => (message === NOT_FETCHED ? this.words.notFetched : message) });
    }
  }

  lost(): void {
    this.sayOfRun(this.problem('lostWorker', this.goOn));
  }

  silent(silent: boolean): void {
    if (silent) {
      this.say(this.silence);
    } else if (this.notice.value === this.silence) {
      this.say(null);
    }
  }

  /** Says once of each run that its numbers broke, and offers to go back. */
  follow(frame: Frame | null, present: () => Frame | null, rewind: (step: number) => void): void {
    const broken = frame === null || frame.broken === '' ? '' : `${frame.run} ${frame.step}`;
    if (broken === this.breakdown) {
      return;
    }
    this.breakdown = broken;
    if (frame !== null && broken !== '') {
      const { checkpoints } = frame;
      const last = checkpoints[Math.max(0, checkpoints.length - 2)] ?? 0;
      this.sayOfRun({
        kind: 'problem',
        sentence: () => present()?.broken ?? '',
        action: { label: () => this.words.rewindTo(count(last, this.locale())), run: () => rewind(last) },
      });
    }
  }

  private get words() {
    return strings(this.locale());
  }

  private problem(sentence: 'silentWorker' | 'lostWorker', goOn: () => void): Notice {
    return { kind: 'problem', sentence: () => this.words[sentence], action: { label: () => this.words.startAgain, run: goOn } };
  }
}
