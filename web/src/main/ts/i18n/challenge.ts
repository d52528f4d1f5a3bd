import type { Locale } from './index';

/** What the page says about a challenge that is open. */
export interface ChallengeWords {
  challenge: string;
  bounds: Record<'units' | 'parameters' | 'epochs' | 'layers', string>;
  of: (used: string, most: string) => string;
  left: (rest: string) => string;
  solved: (numbers: string) => string;
  open: string;
  broken: string;
  nickname: string;
  handIn: string;
  replaying: string;
  waiting: (seconds: number) => string;
  taken: (rank: number, solved: number) => string;
  there: (rank: number, solved: number) => string;
  board: string;
  refused: (sentences: string) => string;
  away: string;
  closes: (moment: string) => string;
  closed: (moment: string) => string;
  sealed: string;
}

const WORDS: Record<Locale, ChallengeWords> = {
  en: {
    challenge: 'Challenge',
    bounds: { units: 'Neurons', parameters: 'Weights and biases', epochs: 'Epochs', layers: 'Layers' },
    of: (used, most) => `${used} of ${most}`,
    left: (rest) => `${rest} left`,
    solved: (numbers) => `Solved: ${numbers}.`,
    open: 'Not solved yet: run it from the start to its end.',
    broken: 'This run does not count:',
    nickname: 'Nickname (optional)',
    handIn: 'Hand in',
    replaying: 'The server replays your run from its seed …',
    waiting: (seconds) => `Many are handing in just now; yours goes on in ${seconds} s by itself.`,
    taken: (rank, solved) => `It holds: rank ${rank} of ${solved}.`,
    there: (rank, solved) => `This very text stands on the board already: rank ${rank} of ${solved}.`,
    board: 'The board',
    refused: (sentences) => `Not taken. ${sentences}`,
    away: 'The server could not be reached.',
    closes: (moment) => `Open until ${moment}; then drawn seeds decide the ranks, so a lucky one gains nothing.`,
    closed: (moment) => `Closed since ${moment}: nothing more is taken in.`,
    sealed: 'Texts show only then.',
  },
  fr: {
    challenge: 'Défi',
    bounds: { units: 'Neurones', parameters: 'Poids et biais', epochs: 'Époques', layers: 'Couches' },
    of: (used, most) => `${used} sur ${most}`,
    left: (rest) => `reste ${rest}`,
    solved: (numbers) => `Réussi\u00a0: ${numbers}.`,
    open: 'Pas encore réussi\u00a0: lancez-le du début à la fin.',
    broken: 'Cet entraînement ne compte pas\u00a0:',
    nickname: 'Pseudonyme (facultatif)',
    handIn: 'Rendre',
    replaying: 'Le serveur rejoue votre entraînement depuis sa graine…',
    waiting: (seconds) => `Beaucoup rendent en ce moment\u00a0; le vôtre continue tout seul dans ${seconds}\u00a0s.`,
    taken: (rank, solved) => `C’est réussi\u00a0: rang ${rank} sur ${solved}.`,
    there: (rank, solved) => `Ce même texte est déjà au tableau\u00a0: rang ${rank} sur ${solved}.`,
    board: 'Le tableau',
    refused: (sentences) => `Refusé. ${sentences}`,
    away: 'Le serveur est injoignable.',
    closes: (moment) => `Ouvert jusqu’au ${moment}\u00a0; des graines tirées au sort décident ensuite des rangs\u00a0: une graine chanceuse n’apporte rien.`,
    closed: (moment) => `Fermé depuis le ${moment}\u00a0: plus rien n’est pris.`,
    sealed: 'Les textes ne se montrent qu’alors.',
  },
};

export function challengeWords(locale: Locale): ChallengeWords {
  return WORDS[locale];
}
