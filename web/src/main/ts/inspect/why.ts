import { h, setText } from '../element/dom';
import { panelWords } from '../i18n/panels';
import type { Does, Reads } from '../state/state';
import type { Examined, Suspected } from '../worker/model';

type Needs = Reads<'text' | 'loaded' | 'frame' | 'view' | 'locale' | 'locked'> & Does<'ask' | 'edit'>;

/**
 * Why a run does not learn: what its numbers speak for, the likeliest first, with a change of the text where one was tried and
 * helped. The worker looks for it a little at each question, so leaving off is asking no more.
 */
export function why(app: Needs, _palette: unknown, until: AbortSignal): HTMLElement {
  const words = panelWords(app.locale.value).reasons;
  const look = h('button', { type: 'button' }, words.look);
  const stop = h('button', { type: 'button', class: 'plain' }, words.stop);
  const share = h('progress', { max: 1, 'aria-label': words.title });
  const state = h('p', { role: 'status' });
  const list = h('ol', {});
  const box = h('div', { class: 'why' }, h('p', { class: 'faint' }, words.hint), h('div', { class: 'why-head' }, look, share, stop), state, list);
  let turn = 0;
  let busy = false;
  let text = '';
  let told: Examined | null = null;

  const show = (): void => {
    const epoch = app.frame.value?.epoch ?? 0;
    const stale = told !== null && text !== app.text.value;
    look.disabled = busy || epoch < 1;
    share.hidden = stop.hidden = !busy;
    setText(look, told === null || busy ? words.look : words.again);
    setText(state, said(epoch, stale));
    const suspects = told?.any === true && !stale ? told.suspects : [];
    list.hidden = suspects.length === 0;
    const key = JSON.stringify([suspects, busy]);
    if (list.dataset['key'] !== key) {
      list.dataset['key'] = key;
      list.replaceChildren(...suspects.map(item));
    }
  };
  const said = (epoch: number, stale: boolean): string => {
    if (told === null) {
      return busy ? words.watching : epoch < 1 ? words.tooEarly : '';
    }
    if (told.tooLong || stale) {
      return told.tooLong ? words.tooLong : words.changed;
    }
    const found = told.any && told.over && told.suspects.length === 0 ? words.none : '';
    const rest = told.untried > 0 && !busy ? words.untried(told.untried) : '';
    const work = busy ? (told.complaint === null ? words.watching : words.trying) : told.over ? '' : words.stopped;
    return [told.complaint ?? '', found, rest, work].filter((one) => one !== '').join(' ');
  };
  const item = ({ sentence, cure }: Suspected): HTMLElement => {
    if (cure === undefined) {
      return h('li', {}, sentence, ...(busy ? [] : [h('p', { class: 'faint' }, words.nothingHelped)]));
    }
    const { label, came, edits } = cure;
    const apply = h('button', { type: 'button', disabled: app.locked, onclick: () => text === app.text.value && app.edit(edits) }, words.apply(label));
    return h('li', {}, sentence, h('p', {}, apply, ' ', h('span', { class: 'came' }, came)));
  };
  const begin = async (): Promise<void> => {
    const mine = ++turn;
    busy = true;
    told = null;
    text = app.text.value;
    show();
    try {
      for (let fresh = true; mine === turn && !until.aborted && (fresh || told?.over !== true); fresh = false) {
        const answer = JSON.parse(await app.ask('examine', { fresh })) as Examined;
        if (mine === turn) {
          told = answer;
          share.value = answer.done;
          show();
        }
      }
    } catch {
      // A lost worker has its own sentence.
    }
    if (mine === turn) {
      busy = false;
      show();
    }
  };
  const leave = (): void => {
    turn++;
    busy = false;
    show();
  };
  look.addEventListener('click', () => void begin());
  stop.addEventListener('click', leave);
  app.frame.follow(until, show);
  app.text.changes(until, () => (busy ? leave() : show()));
  // Who comes here from a claim that failed has asked already.
  let open = false;
  app.view.follow(until, (view) => {
    const opens = view.details === 'why' && !open;
    open = view.details === 'why';
    if (opens && told === null && !busy && app.frame.value?.claims.some((claim) => claim.state === 'failed') === true) {
      void begin();
    }
  });
  return box;
}
