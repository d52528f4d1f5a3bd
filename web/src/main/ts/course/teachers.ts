/** What of a lesson's help a link leaves to the reader; each is the part of the address behind `#`. */
export const HELPS = ['', 'no-solutions', 'no-hints', 'answers'] as const;

export type Help = (typeof HELPS)[number];

/** What a fragment says; other things may stand there too, with `&` between. */
export function helpOf(fragment: string): Help {
  const parts = fragment.replace(/^#/, '').split('&');
  return HELPS.find((help) => help !== '' && parts.includes(help)) ?? '';
}

/** A teacher's link hides what helps, or opens it: now, and when the address changes. */
export function openTeachers(body: HTMLElement): void {
  const choice = body.querySelector<HTMLSelectElement>('.teachers select');
  const link = body.querySelector<HTMLInputElement>('.teachers input');
  const apply = (): void => {
    const help = helpOf(location.hash);
    for (const one of HELPS) {
      if (one !== '') {
        body.classList.toggle(one, one === help);
      }
    }
    if (help === 'answers') {
      body.querySelectorAll<HTMLElement>('.because, .says, .hints > li').forEach((part) => (part.hidden = false));
    }
    if (choice !== null && link !== null) {
      choice.value = help;
      link.value = location.href.replace(/#.*$/, '') + (help === '' ? '' : `#${help}`);
    }
  };
  choice?.addEventListener('change', () => {
    location.hash = choice.value;
    apply();
  });
  link?.addEventListener('focus', () => link.select());
  window.addEventListener('hashchange', apply);
  apply();
}
