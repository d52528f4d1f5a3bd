import type { NeuronePlaygroundEventMap } from '../../npm/neurone';
import { solves, wordsOf } from '../editor/text';
import type { Reads } from '../state/state';

type Needs = Reads<'text' | 'reading' | 'frame' | 'notice'> & { given: string | null };

type Told = 'step' | 'done' | 'problem' | 'solved';

/** Tells of something other than the text: a file that is missing, a run that broke. */
export function tellProblem(element: HTMLElement, code: string, sentence: string): void {
  tell(element, 'problem', { problems: [{ code, severity: 'error', sentence, from: 0, to: 0 }] });
}

/** What happens inside, told to the page around the element. */
export function announce(app: Needs, element: HTMLElement, until: AbortSignal): void {
  let step = 0;
  let over = false;
  let solved = false;
  app.frame.changes(until, (frame) => {
    if (frame !== null && frame.step !== step) {
      step = frame.step;
      tell(element, 'step', { step, epoch: frame.epoch, trainLoss: frame.trainLoss, testLoss: frame.testLoss });
    }
    if (frame !== null && (frame.ended !== '') !== over) {
      over = frame.ended !== '';
      if (over) {
        tell(element, 'done', { reason: frame.ended, step, epoch: frame.epoch });
      }
    }
    if (frame !== null && solves(app.reading.value, frame) !== solved) {
      solved = !solved;
      if (solved) {
        const challenge = (wordsOf(app.reading.value, 'challenge')[0] ?? '').slice(1, -1);
        tell(element, 'solved', { challenge, text: app.text.value, epoch: frame.epoch });
      }
    }
  });
  app.notice.changes(until, (notice) => {
    if (notice?.kind === 'problem') {
      tellProblem(element, 'run', notice.sentence());
    }
  });
  app.text.changes(until, (text) => {
    if (text !== app.given) {
      app.given = null;
      element.dispatchEvent(new CustomEvent('change', { detail: { text }, bubbles: true }));
    }
  });
  app.reading.changes(until, (reading) => {
    if (reading.problems.length > 0) {
      tell(element, 'problem', { problems: reading.problems });
    }
  });
}

/** The events are those of the element's typings. */
function tell<K extends Told>(element: HTMLElement, name: K, detail: NeuronePlaygroundEventMap[K]['detail']): void {
  element.dispatchEvent(new CustomEvent(name, { detail }));
}
