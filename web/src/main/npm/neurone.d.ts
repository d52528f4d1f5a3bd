/** The element `<neurone-playground>`: importing this module defines it. */

/** A part that the attribute `show` names. */
export type Part = 'controls' | 'challenge' | 'text' | 'settings' | 'graph' | 'details' | 'examples' | 'step' | 'inspector' | 'landscape' | 'pad' | 'why' | 'compare' | 'output' | 'loss' | 'metrics';

/** Detail of the event `step`, at most once a frame. */
export interface StepDetail {
  /** Updates done. */
  step: number;
  /** Whole epochs done. */
  epoch: number;
  trainLoss: number;
  /** NaN without a test part. */
  testLoss: number;
}

/** Detail of the event `change`, which tells of the reader's own edits alone, bubbles and cannot be prevented: the text, without its state. */
export interface ChangeDetail {
  text: string;
}

/** Detail of the event `done`: the run is over. */
export interface DoneDetail {
  /** A sentence in the element's language. */
  reason: string;
  step: number;
  epoch: number;
}

/** Something wrong with the text, or with running it. */
export interface Problem {
  code: string;
  severity: 'error' | 'warning' | 'hint';
  /** In the element's language. */
  sentence: string;
  /** UTF-16 offsets into the text, `to` behind the last. */
  from: number;
  to: number;
}

/** Detail of the event `problem`. */
export interface ProblemDetail {
  problems: Problem[];
}

/** Detail of the event `solved`: the run of a challenge has reached all its goals by the rules. */
export interface SolvedDetail {
  /** The challenge's title. */
  challenge: string;
  /** The entry, without its state: a server's board replays it. */
  text: string;
  epoch: number;
}

export interface NeuronePlaygroundEventMap extends HTMLElementEventMap {
  step: CustomEvent<StepDetail>;
  change: CustomEvent<ChangeDetail>;
  done: CustomEvent<DoneDetail>;
  problem: CustomEvent<ProblemDetail>;
  solved: CustomEvent<SolvedDetail>;
}

/**
 * One experiment with its text, its drawing and its controls. The text stands between the tags or in the file behind `src`.
 *
 * Attributes: `src`; `show`, the {@link Part}s apart by blanks, all without it; `lang`, `en` or `fr`; `theme`, `light` or
 * `dark`; `autoplay`; `locked`; `height`, pixels or a length of CSS.
 */
export class NeuronePlayground extends HTMLElement {
  /** The text without its state. Setting it opens another experiment, which runs where `autoplay` stands; before the start it goes before what stands between the tags. */
  text: string;
  /** Settles when the element can be driven: once it was seen and has loaded. Rejects where it cannot load. */
  readonly ready: Promise<unknown>;
  play(): Promise<void>;
  pause(): Promise<void>;
  /** Goes forward by one example, batch or epoch; default `batch`. */
  step(by?: 'example' | 'batch' | 'epoch'): Promise<void>;
  /** Back to the very start. */
  reset(): Promise<void>;
  /** All that was learned, as the text of a `state "…"`. */
  state(): Promise<string>;

  addEventListener<K extends keyof NeuronePlaygroundEventMap>(
    type: K,
    listener: (this: NeuronePlayground, event: NeuronePlaygroundEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof NeuronePlaygroundEventMap>(
    type: K,
    listener: (this: NeuronePlayground, event: NeuronePlaygroundEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'neurone-playground': NeuronePlayground;
  }
}
