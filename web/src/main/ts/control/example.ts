import type { Does, Reads } from '../state/state';
import { h, setAttribute, setText } from '../element/dom';
import { replaceKeepingFocus } from '../element/focus';
import { percent, readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import type { Plan } from '../worker/model';
import { chooseOwn, middle } from './clicks';

type Needs = Reads<'loaded' | 'plan' | 'frame' | 'view' | 'locale'> & Does<'look'>;

/** Columns beyond which nobody types an example by hand. */
const MOST = 24;

/** An example typed number by number: it goes through the network and into the inspector as one clicked on the map does. */
export function examplePanel(app: Needs, until: AbortSignal): { toggle: HTMLElement; tools: HTMLElement } {
  const words = panelWords(app.locale.value);
  const toggle = h('button', { type: 'button', class: 'plain', 'aria-expanded': 'false' }, words.ownExample);
  const fields = h('div', { class: 'example-fields' });
  const answer = h('output', { class: 'example-answer' });
  const tools = h('div', { class: 'example-tools', hidden: true }, fields, h('p', {}, h('span', {}, `${words.answer}: `), answer));
  let drawnFor = '';
  toggle.addEventListener('click', () => {
    tools.hidden = !tools.hidden;
    setAttribute(toggle, 'aria-expanded', String(!tools.hidden));
    const loaded = app.loaded.value;
    if (!tools.hidden && loaded !== null && app.view.value.example === null) {
      chooseOwn(app, middle(loaded.examples, loaded.info.columns));
    }
  });
  app.loaded.follow(until, (loaded) => {
    const plan = loaded?.info.plan;
    const key = JSON.stringify([plan?.columns, plan?.classes, plan?.targets]);
    if (plan !== undefined && key !== drawnFor) {
      drawnFor = key;
      toggle.hidden = plan.columns.length > MOST;
      tools.hidden ||= toggle.hidden;
      replaceKeepingFocus(fields, ...columnFields(app, plan, until), ...targetFields(app, plan, until));
    }
  });
  const tell = (): void => setText(answer, answerOf(app));
  app.frame.follow(until, tell);
  app.view.changes(until, tell);
  return { toggle, tools };
}

function columnFields(app: Needs, plan: Plan, until: AbortSignal): HTMLElement[] {
  return plan.columns.map((name, at) =>
    field(app, name, () => app.view.value.example?.[at], until, (value) => {
      const example = app.view.value.example?.slice();
      if (example !== undefined) {
        example[at] = value;
        chooseOwn(app, example);
      }
    }),
  );
}

/** What the example should give: the loss and its slopes need it. */
function targetFields(app: Needs, plan: Plan, until: AbortSignal): HTMLElement[] {
  const words = panelWords(app.locale.value);
  if (plan.task === 'classify') {
    const select = h('select', {}, ...plan.classes.map((name, at) => h('option', { value: at }, name)));
    select.addEventListener('change', () => chooseTarget(app, Float64Array.of(Number(select.value))));
    app.view.follow(until, () => {
      select.value = String(target(app)[0] ?? 0);
    });
    return [h('label', {}, h('span', {}, words.desired), select)];
  }
  return plan.targets.map((name, at) =>
    field(app, `${words.desired} ${name}`, () => target(app)[at], until, (value) => {
      const next = target(app).slice();
      next[at] = value;
      chooseTarget(app, next);
    }),
  );
}

function field(app: Needs, name: string, present: () => number | undefined, until: AbortSignal, changed: (value: number) => void): HTMLElement {
  const input = h('input', { type: 'number', step: 'any' });
  input.addEventListener('input', () => {
    if (Number.isFinite(input.valueAsNumber)) {
      changed(input.valueAsNumber);
    }
  });
  app.view.follow(until, () => {
    const value = present();
    if (value !== undefined && input.valueAsNumber !== value && !input.matches(':focus')) {
      input.value = String(Number(value.toPrecision(6)));
    }
  });
  return h('label', {}, h('span', {}, name), input);
}

/** What the chosen example should give, in the data's own terms. */
function target(app: Needs): Float64Array {
  const { exampleRow, exampleTarget } = app.view.value;
  const loaded = app.loaded.value;
  if (exampleRow < 0 || loaded === null) {
    return exampleTarget;
  }
  const width = Math.max(1, loaded.info.targetColumns);
  return loaded.targets.slice(exampleRow * width, (exampleRow + 1) * width);
}

function chooseTarget(app: Needs, exampleTarget: Float64Array): void {
  app.look({ exampleTarget, exampleRow: -1 });
}

/** The last layer's numbers for the chosen example, and the class they speak for. */
function answerOf(app: Needs): string {
  const plan = app.plan.value;
  const frame = app.frame.value;
  const units = plan?.layers[plan.layers.length - 1]?.units ?? 0;
  if (plan === null || frame === null || units === 0 || frame.activations.length < units) {
    return '–';
  }
  const locale = app.locale.value;
  const outputs = [...frame.activations.slice(-units)];
  if (plan.task === 'regress') {
    return outputs.map((value) => readable(value, locale)).join('; ');
  }
  if (units === 1) {
    const value = outputs[0] ?? 0;
    return `${readable(value, locale)} → ${plan.classes[value > (plan.signed ? 0 : 0.5) ? 1 : 0] ?? ''}`;
  }
  return outputs
    .map((value, at) => ({ value, name: plan.classes[at] ?? '' }))
    .sort((a, b) => b.value - a.value)
    .map(({ value, name }) => `${name} ${percent(value, locale)}`)
    .join(' · ');
}
