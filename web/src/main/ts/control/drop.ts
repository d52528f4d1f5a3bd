import type { Does, Reads } from '../state/state';

type Needs = Reads<'locale'> & Does<'useTable' | 'say'>;

/** Files dropped anywhere on the page are tables, save where somebody has taken them already. */
export function acceptDrops(app: Needs, shell: HTMLElement, until: AbortSignal): void {
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  shell.addEventListener(
    'dragover',
    (event) => {
      if (carriesFile(event)) {
        event.preventDefault();
        shell.classList.add('dropping');
      }
    },
    { signal: until },
  );
  shell.addEventListener('dragleave', () => shell.classList.remove('dropping'), { signal: until });
  shell.addEventListener(
    'drop',
    (event) => {
      shell.classList.remove('dropping');
      const file = event.dataTransfer?.files[0];
      if (file !== undefined && !event.defaultPrevented) {
        event.preventDefault();
        void import('./table').then(({ useFile }) => useFile(app, file));
      }
    },
    { signal: until },
  );
}
