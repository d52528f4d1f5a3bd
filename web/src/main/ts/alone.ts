/**
 * Starts the site's scripts out of one file that needs no server and no other file, as a USB stick or a learning platform
 * has it: `<script id="neurone-files">` holds them by name, as JSON. Each becomes an address of the browser's own when it is
 * first asked for; where a script names another, asking for it takes the name's place.
 *
 * A page without a server has an origin that its workers do not share: so a worker carries what it names, and makes addresses of its own.
 * Browsers start none there as a module either; the worker's script is written so that it is both.
 */
type Find = (name: string) => string;

const all = JSON.parse(document.getElementById('neurone-files')?.textContent ?? '{}') as Record<string, string>;

/** Gives addresses to files. It stands in the worker's script as it is written here, and needs nothing around it. */
function addresses(files: Record<string, string>, rewrite: (text: string) => string): Find {
  const made = new Map<string, string>();
  return (name) => {
    const text = files[name] ?? '';
    const bytes = name.endsWith('.wasm') ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0)) : name.endsWith('.js') ? rewrite(text) : text;
    const address = made.get(name) ?? URL.createObjectURL(new Blob([bytes], { type: name.endsWith('.js') ? 'text/javascript' : '' }));
    made.set(name, address);
    return address;
  };
}

/** By this name scripts ask for files. */
(globalThis as { neuroneFile?: Find }).neuroneFile = addresses({ ...all, 'worker.js': worker() }, asked);
const ofPage = (globalThis as unknown as { neuroneFile: Find }).neuroneFile;

/** The worker's script with the files that it names. */
function worker(): string {
  const script = all['worker.js'] ?? '';
  const named = [...script.matchAll(/"\.\/([a-z0-9-]+\.[a-z]+)"/gi)].map(([, name]) => name as string);
  const files = Object.fromEntries(named.map((name) => [name, all[name] ?? '']));
  return `const neuroneFile = (${addresses.toString()})(${JSON.stringify(files)}, (text) => text);\n${asked(script)}`;
}

/** A script that asks for the files that it names; what stands behind `from` has to be there at once. */
function asked(source: string): string {
  return source
    .replace(/new URL\("\.\/([a-z0-9-]+\.[a-z]+)",\s?import\.meta\.url\)/gi, 'new URL(neuroneFile("$1"))')
    .replace(/\b(from|import)\s?"\.\/([a-z0-9-]+\.js)"/gi, (_, word: string, name: string) => `${word}${JSON.stringify(ofPage(name))}`)
    .replace(/\bimport\("\.\/([a-z0-9-]+\.js)"\)/gi, 'import(neuroneFile("$1"))')
    .replaceAll('{type:"module"}', '{}')
    .replaceAll('new URL(import.meta.url).origin', 'location.origin')
    .replaceAll('import.meta.url', 'location.href');
}

const start = document.createElement('script');
start.type = 'module';
start.src = ofPage('learn.js');
document.head.append(start);
