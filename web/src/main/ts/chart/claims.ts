import type { Does, Reads } from '../state/state';
import { h, setText } from '../element/dom';
import { count } from '../i18n';
import { panelWords } from '../i18n/panels';
import { verdictOf, type Verdict } from '../share/claims';
import { adoptPanelStyles } from '../style/panels';
import type { Claim, Expectation } from '../worker/model';
import { measured, measureName } from './metrics';

type Needs = Reads<'text' | 'stored' | 'plan' | 'frame' | 'locale' | 'strings'> & Does<'look'>;

/** What the text expects of its run beside what this run reached, and what the server found for a stored model. */
export function claims(app: Needs, section: HTMLElement, until: AbortSignal): void {
  const words = panelWords(app.locale.value);
  const list = h('ul', {});
  const server = h('div', { class: 'verdict', role: 'status' });
  section.setAttribute('aria-label', words.expectations);
  section.replaceChildren(h('h2', {}, words.expectations), list, server);
  adoptPanelStyles(section);
  let shown = '';
  const draw = (): void => {
    const expected = app.plan.value?.expectations ?? [];
    const found = app.frame.value?.claims ?? [];
    const key = JSON.stringify([expected, found]);
    if (key !== shown) {
      shown = key;
      section.hidden = expected.length === 0;
      list.replaceChildren(...expected.map((one, at) => item(app, one, found[at] ?? { state: 'open' })));
    }
  };
  app.plan.changes(until, draw);
  app.frame.follow(until, draw);
  followServer(app, server, until);
}

function item(app: Needs, expected: Expectation, claim: Claim): HTMLElement {
  const locale = app.locale.value;
  const words = panelWords(locale);
  const bound = `${measureName(app, expected.metric)} ${expected.atMost ? '≤' : '≥'} ${measured(expected.share, expected.value, locale)}`;
  return h(
    'li',
    { class: claim.state },
    h('span', {}, `${bound} ${words.afterEpochs(count(expected.after, locale))}`),
    h('span', { class: 'came-out' }, outcome(app, expected, claim)),
    ...(claim.state === 'failed' ? [h('button', { type: 'button', class: 'plain', onclick: () => app.look({ details: 'why' }) }, words.reasons.title)] : []),
  );
}

function outcome(app: Needs, expected: Expectation, claim: Claim): string {
  const words = panelWords(app.locale.value).claim;
  if (claim.state === 'open' || claim.state === 'aside') {
    return words[claim.state];
  }
  return claim.value == null ? words.broken : words[claim.state](measured(expected.share, claim.value, app.locale.value));
}

/** The server's own check holds for the stored text: it goes with the first change. */
function followServer(app: Needs, box: HTMLElement, until: AbortSignal): void {
  let asked = '';
  let present = new AbortController();
  const follow = (): void => {
    const stored = app.stored.value;
    const id = stored !== null && stored.text === app.text.value && (app.plan.value?.expectations.length ?? 0) > 0 ? stored.id : '';
    if (id === asked) {
      return;
    }
    asked = id;
    present.abort();
    present = new AbortController();
    const { signal } = present;
    box.replaceChildren();
    if (id !== '') {
      void verdictOf(id, signal, (verdict) => box.replaceChildren(...told(app, verdict)));
    }
  };
  until.addEventListener('abort', () => present.abort());
  app.stored.changes(until, follow);
  app.plan.changes(until, follow);
  app.text.follow(until, follow);
}

function told(app: Needs, verdict: Verdict): HTMLElement[] {
  const words = panelWords(app.locale.value).verdict;
  const sentence = h('p', { class: verdict.status });
  const { status } = verdict;
  setText(sentence, status === 'unchecked' ? words.unchecked(verdict.reason ?? '', verdict.french) : status === 'none' ? '' : words[status]);
  const came = (verdict.claims ?? []).filter((claim) => !claim.held);
  // A claim begins with its measure, which the text expects something of.
  const share = (claim: string): boolean => app.plan.value?.expectations.some((one) => one.share && claim.startsWith(`${one.metric} `)) ?? false;
  return [
    sentence,
    ...came.map((one) =>
      h('p', {}, h('code', {}, one.claim), ` ${one.value === null ? '–' : measured(share(one.claim), one.value, app.locale.value)}`),
    ),
    ...(verdict.hash === undefined ? [] : [h('p', { class: 'hash' }, `${words.hash} `, h('code', {}, verdict.hash))]),
  ];
}
