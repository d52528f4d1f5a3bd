import { base } from './place';

/** What the server says of a stored model's claims; `unknown` where it could not be asked. */
export interface Verdict {
  status: 'none' | 'pending' | 'verified' | 'refuted' | 'unchecked' | 'unknown';
  reason?: string;
  /** The reason in French, where the server is not older than that. */
  french?: string;
  hash?: string;
  claims?: { claim: string; held: boolean; value: number | null }[];
}

/** Questions after which a check that stays pending is given up. */
const PATIENCE = 60;

/** Asks until the server has an answer; tells each step. */
export async function verdictOf(id: string, until: AbortSignal, tell: (verdict: Verdict) => void): Promise<void> {
  const say = (verdict: Verdict): void => {
    if (!until.aborted) {
      tell(verdict);
    }
  };
  try {
    for (let asked = 0; asked < PATIENCE && !until.aborted; asked++) {
      const answer = await fetch(`${base()}api/models/${encodeURIComponent(id)}/claims`, { signal: until });
      const busy = answer.status === 429 || answer.status === 503;
      if (!answer.ok && !busy) {
        break;
      }
      if (answer.status === 200) {
        say((await answer.json()) as Verdict);
        return;
      }
      say({ status: 'pending' });
      const seconds = Number(answer.headers.get('Retry-After') ?? '1');
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  } catch {
    // Said below.
  }
  say({ status: 'unknown' });
}
