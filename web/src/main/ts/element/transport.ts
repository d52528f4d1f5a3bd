import { h, setAttribute, setText } from './dom';
import { icon, setIcon } from './icons';
import { count, fixed } from '../i18n';
import type { StepBy } from '../worker/protocol';
import type { Does, Reads } from '../state/state';
import { PACES } from '../state/speed';
import { newSeed } from '../control/settings-edits';

type Needs = Reads<'loaded' | 'frame' | 'running' | 'view' | 'locale' | 'strings' | 'locked'> & Does<'change' | 'play' | 'pause' | 'step' | 'reset' | 'look'>;

/** Play, pause, step, reset and speed, with where the run stands. */
export function transport(app: Needs, until: AbortSignal): HTMLElement {
  const words = app.strings;
  const play = h('button', { type: 'button', class: 'play', 'aria-label': words.play, title: words.play }, icon('play'));
  play.addEventListener('click', () => void (app.running.value ? app.pause() : app.play()));
  app.running.follow(until, (running) => {
    setIcon(play, running ? 'pause' : 'play');
    const label = running ? words.pause : words.play;
    setAttribute(play, 'aria-label', label);
    setAttribute(play, 'title', label);
  });
  const buttons = h(
    'div',
    { class: 'buttons' },
    h('button', { type: 'button', class: 'round', 'aria-label': words.reset, title: words.reset, onclick: () => void app.reset() }, icon('reset')),
    play,
    stepButton(app, until),
    stepMenu(app),
    app.locked ? null : h('button', { type: 'button', class: 'round', 'aria-label': words.newSeed, title: words.newSeed, onclick: () => newSeed(app) }, icon('dice')),
  );
  app.loaded.follow(until, (loaded) => {
    for (const button of buttons.querySelectorAll('button')) {
      button.disabled = loaded === null;
    }
  });
  return h('section', { class: 'transport', role: 'group', 'aria-label': words.showNetwork }, buttons, counters(app, until), ended(app, until), speed(app));
}

function stepButton(app: Needs, until: AbortSignal): HTMLElement {
  const button = h('button', { type: 'button', class: 'round', onclick: () => void app.step(app.view.value.stepBy) }, icon('step'));
  app.view.follow(until, (view) => {
    const words = app.strings;
    const by = { example: words.example, batch: words.batch, epoch: words.epochWord }[view.stepBy];
    setAttribute(button, 'aria-label', words.stepOne(by));
    setAttribute(button, 'title', words.stepOne(by));
  });
  return button;
}

function stepMenu(app: Needs): HTMLElement {
  const words = app.strings;
  const names: [StepBy, string][] = [
    ['example', words.example],
    ['batch', words.batch],
    ['epoch', words.epochWord],
  ];
  const menu = h(
    'select',
    { class: 'quiet', 'aria-label': words.stepBy },
    ...names.map(([value, name]) => h('option', { value, selected: app.view.value.stepBy === value }, name)),
  );
  menu.addEventListener('change', () => app.look({ stepBy: menu.value as StepBy }));
  return menu;
}

function counters(app: Needs, until: AbortSignal): HTMLElement {
  const words = app.strings;
  const figure = (name: string, className: string): [HTMLElement, HTMLElement] => {
    const value = h('dd', {}, '0');
    return [h('div', { class: `figure ${className}` }, h('dt', {}, name), value), value];
  };
  const [epochBox, epoch] = figure(words.epoch, 'epoch');
  const [stepBox, step] = figure(words.steps, 'step');
  const [trainBox, train] = figure(words.trainLoss, 'train');
  const [testBox, test] = figure(words.testLoss, 'test');
  const [validationBox, validation] = figure(words.validationLoss, 'validation');
  app.frame.follow(until, (frame) => {
    const locale = app.locale.value;
    setText(epoch, count(frame?.epoch ?? 0, locale));
    setText(step, count(frame?.step ?? 0, locale));
    setText(train, fixed(frame?.trainLoss ?? Number.NaN, locale));
    setText(test, fixed(frame?.testLoss ?? Number.NaN, locale));
    validationBox.hidden = !Number.isFinite(frame?.validationLoss ?? Number.NaN);
    setText(validation, fixed(frame?.validationLoss ?? Number.NaN, locale));
  });
  return h('dl', { class: 'figures' }, epochBox, stepBox, trainBox, testBox, validationBox);
}

/** Why the run is over, where it is. */
function ended(app: Needs, until: AbortSignal): HTMLElement {
  const sentence = h('p', { class: 'ended', role: 'status' });
  app.frame.follow(until, (frame) => setText(sentence, frame === null || frame.running ? '' : frame.ended));
  return sentence;
}

function speed(app: Needs): HTMLElement {
  const words = app.strings;
  const name = (place: number): string => {
    const pace = PACES[place];
    if (pace?.epochs !== undefined) {
      return words.perSecond(`${pace.epochs} ${words.epochsWord}`);
    }
    return pace?.updates ? words.perSecond(`${pace.updates} ${words.stepsWord}`) : words.fastest;
  };
  const output = h('output', {}, name(app.view.value.speed));
  const slider = h('input', {
    type: 'range',
    min: 0,
    max: PACES.length - 1,
    step: 1,
    value: app.view.value.speed,
    'aria-label': words.speed,
    'aria-valuetext': name(app.view.value.speed),
  });
  slider.addEventListener('input', () => {
    const place = Number(slider.value);
    setText(output, name(place));
    setAttribute(slider, 'aria-valuetext', name(place));
    app.look({ speed: place });
  });
  return h('label', { class: 'speed' }, h('span', {}, words.speed), slider, output);
}
