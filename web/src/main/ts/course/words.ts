import type { Locale } from '../i18n';

/** What tasks say by themselves; everything else stands in the page. */
export interface CourseWords {
  right: string;
  notYet: string;
  cannot: string;
  unsound: string;
  notStarted: string;
  notANumber: string;
  anotherNumber: (number: string) => string;
  noPlace: string;
  square: (wanted: string, found: string, squared: string) => string;
  elsewhere: string;
  holds: string;
  missing: string;
  noMoreHints: string;
  tasks: (done: number, all: number) => string;
  forgotten: string;
  taken: string;
  unreadable: string;
  run: string;
  line: (line: number) => string;
  faults: (faults: number) => string;
  noReader: string;
  copied: string;
  sound: (tasks: number, numbers: number) => string;
  kept: string;
  reason: string;
  send: string;
  reported: string;
  takenBack: string;
  inAddress: string;
  damagedLink: string;
  otherSite: string;
  noLesson: string;
}

const WORDS: Record<Locale, CourseWords> = {
  en: {
    right: 'Right.',
    notYet: 'Not yet.',
    cannot: 'This cannot be judged.',
    unsound: 'The text of the experiment has an error: mend it first.',
    notStarted: 'The experiment has not started: scroll to it once.',
    notANumber: 'Write a number, such as 0.25.',
    anotherNumber: (number) => `${number} is not the number that the engine finds.`,
    square: (wanted, found, squared) => `(${wanted} − ${found})² = ${squared}`,
    noPlace: 'Choose a place in the drawing first.',
    elsewhere: 'It comes to another place.',
    holds: 'holds',
    missing: 'not yet',
    noMoreHints: 'That was the last hint',
    tasks: (done, all) => (all === 0 ? '' : done === all ? 'done' : done === 0 ? '' : `${done} of ${all} done`),
    forgotten: 'Forgotten.',
    taken: 'Taken over.',
    unreadable: 'This is no progress that the page has written.',
    run: 'Run this here',
    line: (line) => `Line ${line}`,
    faults: (faults) => (faults === 0 ? 'The lesson can be read.' : faults === 1 ? 'One thing is to be mended:' : `${faults} things are to be mended:`),
    noReader: 'Lessons of your own are read by a Neurone server, and none answers here.',
    sound: (tasks, numbers) => `The lesson is sound: ${tasks} ${tasks === 1 ? 'task' : 'tasks'}, ${numbers} ${numbers === 1 ? 'number' : 'numbers'} checked.`,
    kept: 'Kept, and the link is copied. This browser can take it back there:',
    reason: 'What is wrong with it?',
    send: 'Send',
    reported: 'Thank you: the operator of this site will look at it.',
    takenBack: 'Taken back. Where nobody else has kept it, the link leads nowhere now.',
    copied: 'Copied. The link carries the whole lesson.',
    inAddress: 'The address of this page is the link now: copy it from there.',
    damagedLink: 'This link was cut off or changed: its lesson cannot be read.',
    otherSite: 'Only lessons of this site are opened by their address. Save that one as a file and drop it here.',
    noLesson: 'There is no lesson at that address.',
  },
  fr: {
    right: 'Juste.',
    notYet: 'Pas encore.',
    cannot: 'Cela ne peut pas être jugé.',
    unsound: 'Le texte de l’expérience a une erreur\u00a0: corrigez-la d’abord.',
    notStarted: 'L’expérience n’a pas commencé\u00a0: faites-la apparaître une fois.',
    notANumber: 'Écrivez un nombre, comme 0,25.',
    anotherNumber: (number) => `${number} n’est pas le nombre que trouve le moteur.`,
    square: (wanted, found, squared) => `(${wanted} − ${found})² = ${squared}`,
    noPlace: 'Choisissez d’abord un endroit du dessin.',
    elsewhere: 'Elle arrive ailleurs.',
    holds: 'tenu',
    missing: 'pas encore',
    noMoreHints: 'C’était le dernier indice',
    tasks: (done, all) => (all === 0 ? '' : done === all ? 'fait' : done === 0 ? '' : `${done} sur ${all} faits`),
    forgotten: 'Oublié.',
    taken: 'Repris.',
    unreadable: 'Ce n’est pas une progression écrite par cette page.',
    run: 'Exécuter ici',
    line: (line) => `Ligne ${line}`,
    faults: (faults) => (faults === 0 ? 'La leçon est lisible.' : faults === 1 ? 'Une chose est à corriger\u00a0:' : `${faults} choses sont à corriger\u00a0:`),
    noReader: 'Un serveur Neurone lit vos leçons, et aucun ne répond ici.',
    sound: (tasks, numbers) => `La leçon est juste\u00a0: ${tasks} ${tasks === 1 ? 'exercice' : 'exercices'}, ${numbers} ${numbers === 1 ? 'nombre vérifié' : 'nombres vérifiés'}.`,
    kept: 'Gardée, et le lien est copié. Ce navigateur peut la retirer là-bas\u00a0:',
    reason: 'Qu’est-ce qui ne va pas\u00a0?',
    send: 'Envoyer',
    reported: 'Merci\u00a0: l’exploitant de ce site va la regarder.',
    takenBack: 'Retirée. Si personne d’autre ne l’a gardée, le lien ne mène plus nulle part.',
    copied: 'Copié. Le lien porte toute la leçon.',
    inAddress: 'L’adresse de cette page est maintenant le lien\u00a0: copiez-la.',
    damagedLink: 'Ce lien a été coupé ou changé\u00a0: sa leçon est illisible.',
    otherSite: 'Seules les leçons de ce site s’ouvrent par leur adresse. Enregistrez celle-là et déposez le fichier ici.',
    noLesson: 'Il n’y a pas de leçon à cette adresse.',
  },
};

export function courseWords(locale: Locale): CourseWords {
  return WORDS[locale];
}
