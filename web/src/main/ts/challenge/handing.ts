import { h, setText } from '../element/dom';
import { challengeWords } from '../i18n/challenge';
import { addressOf, handIn, noticeOf } from '../share/board';
import type { Reads } from '../state/state';

/** As the server bounds it. */
const LONGEST_NICKNAME = 40;

/** Where a run is handed in: a nickname at most, then the server replays the text and says what came of it. */
export function handing(app: Reads<'text' | 'locale'>, board: string): HTMLElement {
  const locale = app.locale.value;
  const words = challengeWords(locale);
  const nickname = h('input', { type: 'text', maxlength: String(LONGEST_NICKNAME), placeholder: words.nickname, 'aria-label': words.nickname, autocomplete: 'nickname' });
  const button = h('button', { type: 'submit', class: 'strong' }, words.handIn);
  const answer = h('p', { class: 'answer', role: 'status' });
  const notice = h('p', { class: 'notice', hidden: true });
  noticeOf(board).then(
    (found) => {
      if (found.closes !== null) {
        const moment = found.closes.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
        setText(notice, found.closed ? words.closed(moment) : words.closes(moment) + (found.sealed ? ` ${words.sealed}` : ''));
        notice.hidden = false;
        button.disabled = found.closed;
      }
    },
    () => {},
  );
  const form = h(
    'form',
    {},
    nickname,
    button,
    h('a', { href: addressOf(board), target: '_blank', rel: 'noopener' }, words.board),
    answer,
    notice,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    setText(answer, words.replaying);
    handIn(board, app.text.value, nickname.value, locale, (seconds) => setText(answer, words.waiting(seconds)))
      .then(
        (came) => setText(answer, came.held ? (came.first ? words.taken : words.there)(came.rank, came.solved) : words.refused(came.sentences)),
        () => setText(answer, words.away),
      )
      .finally(() => (button.disabled = false));
  });
  return form;
}
