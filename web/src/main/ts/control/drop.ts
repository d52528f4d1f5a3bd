import type { Needs } from './table';
import type { NamedFile } from './zip';

/** Files and folders dropped anywhere on the page are tables or pictures, save where somebody has taken them already. */
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
      if (event.dataTransfer !== null && carriesFile(event) && !event.defaultPrevented) {
        event.preventDefault();
        // What was dropped is there for this moment only.
        const files = dropped(event.dataTransfer);
        void import('./table').then(async ({ useFiles }) => useFiles(app, shell, await files));
      }
    },
    { signal: until },
  );
}

async function dropped(data: DataTransfer): Promise<NamedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...data.files].map((file) => ({ path: file.name, file }));
  const inside = entries.some((entry) => entry?.isDirectory) ? entries.map((entry) => (entry === null ? [] : within(entry))) : [plain];
  return (await Promise.all(inside)).flat();
}

/** All files of a folder and of those in it. */
async function within(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: NamedFile[] = [];
  for (;;) {
    // A browser gives so many at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return all;
    }
    all.push(...(await Promise.all(some.map(within))).flat());
  }
}
