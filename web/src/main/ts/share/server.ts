/** The server's side of sharing, as server/README.md describes it. */

import { base } from './place';

export interface Saved {
  id: string;
  url: string;
  token: string;
  text: string;
  missing: string[];
}

export interface Stored {
  id: string;
  url: string;
  title: string | null;
  text: string;
  parent: string | null;
  tables: Record<string, string>;
  missing: string[];
}

/** A word of this page's own making, so that a server bounds what one browser asks and not a whole school. */
const BROWSER = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** How often a server that says when to come back is asked again. */
const PATIENCE = 6;

/** In seconds: who has to wait longer than that is told so instead. */
const LONGEST_WAIT = 30;

/**
 * @param waiting hears of each wait that ends by itself, in seconds
 * @param listed whether it may be shown to those who do not have the link
 */
export async function save(
  text: string,
  tables: Record<string, string>,
  parent: string | null,
  waiting: (seconds: number) => void = () => {},
  listed = false,
): Promise<Saved> {
  const answer = await patiently(waiting, () =>
    fetch(`${base()}api/models`, asking({ text, tables, ...(parent === null ? {} : { parent }), ...(listed ? { listed } : {}) })),
  );
  const saved = (await read(answer)) as Saved;
  // A server that was not told its public address answers with a path.
  return { ...saved, url: new URL(saved.url, base()).href };
}

export async function load(id: string): Promise<Stored> {
  const answer = await patiently(
    () => {},
    () => fetch(`${base()}api/models/${encodeURIComponent(id)}`, { headers: { 'Neurone-Browser': BROWSER } }),
  );
  return (await read(answer)) as Stored;
}

/** What is sent, with the word of this browser. */
export function asking(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Neurone-Browser': BROWSER },
    body: JSON.stringify(body),
  };
}

/** Asks again for as long as the server says when: a class that saves at once is one that waits a little. */
export async function patiently(waiting: (seconds: number) => void, ask: () => Promise<Response>): Promise<Response> {
  let answer = await ask();
  for (let asked = 1; asked < PATIENCE; asked++) {
    const seconds = Number(answer.headers.get('Retry-After') ?? LONGEST_WAIT + 1);
    if ((answer.status !== 429 && answer.status !== 503) || !(seconds <= LONGEST_WAIT)) {
      break;
    }
    waiting(seconds);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    answer = await ask();
  }
  return answer;
}

/** A server that said no, in its own sentence. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    sentence: string,
    /** The server's stable name of what is wrong; empty where it gave none. */
    readonly code = '',
  ) {
    super(sentence);
  }
}

/** The answer; throws {@link Refused}, or what `fetch` throws where there is no server. */
async function read(answer: Response): Promise<unknown> {
  await requireGranted(answer);
  return answer.json();
}

/** Throws {@link Refused} for an answer that is none. */
export async function requireGranted(answer: Response): Promise<void> {
  if (answer.ok) {
    return;
  }
  let sentence = `${answer.status} ${answer.statusText}.`;
  let code = '';
  try {
    const problem = (await answer.json()) as { detail?: string; type?: string };
    sentence = problem.detail ?? sentence;
    code = problem.type?.replace('urn:neurone:', '') ?? '';
  } catch {
    // No problem document: the status says all there is.
  }
  throw new Refused(answer.status, sentence, code);
}
