/** What an engine says of a text with what came of it once: a sentence where something else comes of it here, else nothing. */
export type Check = (written: string, kernels: WebAssembly.Module | null) => string;

/** Texts that are computed in one way. */
export interface Part {
  name: string;
  kernels: WebAssembly.Module | null;
  texts: string[];
}

/** The texts of a file, each with the indented lines that say what came of it. */
export function texts(file: string): string[] {
  return file.split(/(?<=\n)(?! )/).filter((text) => text !== '');
}

/** What a platform is asked: all texts in the fastest way it has, and the small ones without WebAssembly too. */
export function parts(small: string[], large: string[], kernels: WebAssembly.Module | null): Part[] {
  const all = [...small, ...large];
  return kernels === null
    ? [{ name: 'JavaScript', kernels, texts: all }]
    : [
        { name: 'WebAssembly', kernels, texts: all },
        { name: 'JavaScript', kernels: null, texts: small },
      ];
}

/**
 * Tells of every text that comes out otherwise, and of each part how many came out right; whether all did.
 *
 * @param breathe lets the platform do something else between two texts
 */
export async function conform(asked: Part[], check: Check, say: (line: string) => void, breathe: () => Promise<void>): Promise<boolean> {
  let holds = true;
  for (const { name, kernels, texts } of asked) {
    let right = 0;
    for (const text of texts) {
      const difference = checked(() => check(text, kernels), text);
      if (difference === '') {
        right++;
      } else {
        say(`${name}: ${difference}`);
      }
      await breathe();
    }
    say(`${name}: ${right} of ${texts.length} texts give the bits of version 1.`);
    holds &&= right === texts.length;
  }
  return holds;
}

function checked(check: () => string, text: string): string {
  try {
    return check();
  } catch (error) {
    return `${String(error)} Text: ${text.split('\n')[0]}`;
  }
}
