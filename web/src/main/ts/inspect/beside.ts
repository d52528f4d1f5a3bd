import { CURVE_POINT } from '../worker/curve';
import { lossesDrawn } from '../chart/losses';
import { followSize, sharp } from '../draw/canvas';
import type { Palette } from '../draw/palette';
import { h, setText } from '../element/dom';
import { icon, setIcon } from '../element/icons';
import { readable } from '../i18n';
import { panelWords } from '../i18n/panels';
import { fromFragment, NewerLink } from '../share/fragment';
import { load } from '../share/server';
import { bundledName, fetchSet, setsNamed } from '../state/bundled';
import type { Asked, Does, Reads } from '../state/state';
import type { SideBySide } from '../worker/model';
import type { BesideTold } from '../worker/protocol';

type Needs = Reads<'text' | 'tables' | 'locale'> & Does<'ask'>;

/** A link, or a text as it stands, beside the present text: in what they differ, both losses on one axis, and where the runs part. */
export function beside(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const all = panelWords(app.locale.value);
  const words = all.beside;
  const given = h('textarea', { rows: 3, 'aria-label': words.given, placeholder: words.given, spellcheck: 'false' });
  const begin = h('button', { type: 'submit', class: 'strong' }, words.begin);
  const play = h('button', { type: 'button', class: 'round', hidden: true }, icon('pause'));
  const form = h('form', {}, given, h('div', { class: 'compare-head' }, begin, play));
  const state = h('p', { role: 'status' });
  const legend = h('p', { class: 'faint', hidden: true }, words.legend);
  const chart = h('canvas', { role: 'img' });
  const place = h('div', { class: 'chart', hidden: true }, chart);
  const lines = h('div', { class: 'difference', role: 'group', 'aria-label': words.difference, tabindex: '0', hidden: true });
  const box = h('section', { class: 'beside' }, h('h3', {}, words.title), h('p', { class: 'faint' }, words.hint), form, state, legend, place, lines);
  const curves = [{ points: [] as number[] }, { points: [] as number[] }] as const;
  let told: SideBySide | null = null;
  let turn = 0;
  let plays = false;
  let size = { width: 0, height: 0 };

  const paint = (): void => {
    const fit = sharp(chart, size.width, size.height);
    if (fit !== null) {
      lossesDrawn(fit.context, curves, size.width, size.height, app.locale.value, palette(), told !== null && told.parting >= 0 ? told.parting : null);
    }
  };
  const label = (): void => {
    const name = plays ? all.comparing.pause : all.comparing.play;
    play.setAttribute('aria-label', name);
    play.title = name;
    setIcon(play, plays ? 'pause' : 'play');
  };
  const take = (answer: BesideTold): void => {
    const now = JSON.parse(answer.told) as SideBySide;
    answer.curves.forEach((news, which) => {
      const points = curves[which as 0 | 1].points;
      const anew = Number.isNaN(news[0]);
      if (anew) {
        points.length = 0;
      }
      points.push(...(anew ? news.subarray(CURVE_POINT) : news));
    });
    if (told === null) {
      lines.replaceChildren(...(now.lines.every(({ side }) => side === 'both') ? [h('p', {}, words.equal)] : now.lines.map(line)));
    }
    told = now;
    play.hidden = now.over;
    legend.hidden = place.hidden = lines.hidden = false;
    setText(state, now.sentence);
    const last = (which: 0 | 1): string => readable(curves[which].points[curves[which].points.length - CURVE_POINT + 1] ?? Number.NaN, app.locale.value, 3);
    chart.setAttribute('aria-label', words.losses(last(0), last(1)));
    paint();
  };
  const line = ({ side, text }: SideBySide['lines'][number]): HTMLElement => {
    const mark = { both: ' ', mine: '1', other: '2' }[side];
    return h(side === 'both' ? 'div' : side === 'mine' ? 'del' : 'ins', {}, h('span', { class: 'side' }, mark), text === '' ? ' ' : text);
  };
  /** Asks on while it plays; each answer is drawn before the next is asked for. */
  const go = async (other: { text: string; tables: string[] } | null): Promise<void> => {
    const mine = ++turn;
    try {
      for (let first = other; first !== null || plays; first = null) {
        label();
        const answer = await app.ask('beside', { other: first, train: plays });
        if (mine !== turn || until.aborted) {
          return;
        }
        take(answer);
        plays = plays && told?.over === false;
        await new Promise(requestAnimationFrame);
        plays = plays && box.offsetParent !== null;
      }
    } catch (error) {
      if (mine === turn && !until.aborted) {
        plays = false;
        setText(state, words.unsound(error instanceof Error ? error.message : String(error)));
      }
    }
    if (mine === turn) {
      label();
    }
  };
  const compare = async (): Promise<void> => {
    const mine = ++turn;
    told = null;
    plays = false;
    play.hidden = legend.hidden = place.hidden = lines.hidden = true;
    setText(state, words.reading);
    let other: Asked | null = null;
    try {
      other = await asked(given.value);
    } catch (error) {
      if (mine === turn) {
        setText(state, error instanceof NewerLink ? words.newer : words.unreadable);
      }
    }
    if (other !== null && mine === turn && !until.aborted) {
      plays = true;
      await go({ text: other.text, tables: Object.entries({ ...app.tables, ...other.tables }).flat() });
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (given.value.trim() !== '') {
      void compare();
    }
  });
  given.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
    }
  });
  play.addEventListener('click', () => {
    plays = !plays;
    label();
    void go(null);
  });
  app.text.changes(until, () => {
    if (told !== null) {
      turn++;
      plays = false;
      play.hidden = true;
      setText(state, words.changed);
    }
  });
  followSize(place, until, (width, height) => {
    size = { width, height };
    paint();
  });
  label();
  return box;
}

/** The text of a link of either kind, or the very text, with the tables that go with it. Throws where a link leads to none. */
async function asked(given: string): Promise<Asked> {
  const link = given.trim();
  const fragment = /^\S*#(n\d\S+)$/.exec(link)?.[1];
  const id = /^\S*\/(?:m|embed)\/([\w-]+)(?:\.\w+)?[.,)\]]*$/.exec(link)?.[1];
  const { text, tables = {} }: Asked = fragment !== undefined ? { text: (await fromFragment(fragment)) ?? '' } : id !== undefined ? await load(id) : { text: given };
  const sets = await Promise.all(setsNamed(text).map(async (set) => [bundledName(set), await fetchSet(set)] as const));
  return { text, tables: { ...tables, ...Object.fromEntries(sets) } };
}
