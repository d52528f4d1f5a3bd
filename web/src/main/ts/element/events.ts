import type { App } from './app';

/** Tells of something other than the text: a file that is missing, a run that broke. */
export function tellProblem(element: HTMLElement, code: string, sentence: string): void {
  const problem = { code, severity: 'error', sentence, from: 0, to: 0, fixes: [] };
  element.dispatchEvent(new CustomEvent('problem', { detail: { problems: [problem] } }));
}

/** What happens inside, told to the page around the element. */
export function announce(app: App, element: HTMLElement, until: AbortSignal): void {
  const tell = (name: string, detail: unknown): boolean => element.dispatchEvent(new CustomEvent(name, { detail }));
  let step = 0;
  let over = false;
  app.frame.changes(until, (frame) => {
    if (frame !== null && frame.step !== step) {
      step = frame.step;
      tell('step', { step, epoch: frame.epoch, trainLoss: frame.trainLoss, testLoss: frame.testLoss });
    }
    if (frame !== null && (frame.ended !== '') !== over) {
      over = frame.ended !== '';
      if (over) {
        tell('done', { reason: frame.ended, step, epoch: frame.epoch });
      }
    }
  });
  app.notice.changes(until, (notice) => {
    if (notice?.kind === 'problem') {
      tellProblem(element, 'run', notice.sentence);
    }
  });
  app.text.changes(until, (text) => tell('change', { text }));
  app.reading.changes(until, (reading) => {
    if (reading.problems.length > 0) {
      tell('problem', { problems: reading.problems });
    }
  });
}
