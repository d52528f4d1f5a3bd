import { equal, test } from './suite';

declare const Deno: { readDirSync(folder: URL): Iterable<{ name: string; isDirectory: boolean }>; readTextFileSync(file: URL): string };

const SOURCES = new URL('../../main/ts/', import.meta.url);
const TESTS = new URL('./', import.meta.url);

/** What only a page has, or a library that needs one. */
const OF_A_PAGE = /\b(document|window|matchMedia|customElements|HTML\w*Element|CSSStyleSheet|\w+Observer)\b(?!['’])|'(@codemirror|@lezer|uplot)/;

/** Built beside the sources, so that the tests of the npm package are theirs. */
const OF_THE_BUILD = /from '\.\/(compiled|kernel-bytes|conformance-texts)\.js'/;

function files(folder: URL, inside = ''): string[] {
  return [...Deno.readDirSync(new URL(inside, folder))].flatMap(({ name, isDirectory }) => (isDirectory ? files(folder, `${inside}${name}/`) : [inside + name]));
}

function code(folder: URL, file: string): string {
  return Deno.readTextFileSync(new URL(file, folder))
    .replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/^(import|export) type [^;]*;/gm, '');
}

/** The modules of the sources that a file takes something from. */
function imported(folder: URL, file: string, modules: Set<string>): string[] {
  const found = [...code(folder, file).matchAll(/(?:from|import\(?) ?'(\.[^']*)'/g)];
  return found
    .map(([, path]) => new URL(path as string, new URL(file, folder)).href.slice(SOURCES.href.length))
    .map((path) => [`${path}.ts`, `${path}/index.ts`].find((name) => modules.has(name)))
    .filter((name) => name !== undefined);
}

test('what needs no document is tested without one', () => {
  const modules = new Set(files(SOURCES).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')));
  const ofPage = new Set([...modules].filter((name) => OF_A_PAGE.test(code(SOURCES, name)) || OF_THE_BUILD.test(code(SOURCES, name))));
  const free = (name: string): boolean => !ofPage.has(name);
  for (let before = -1; before !== ofPage.size; ) {
    before = ofPage.size;
    [...modules].filter((name) => imported(SOURCES, name, modules).some((other) => !free(other))).forEach((name) => ofPage.add(name));
  }
  const tested = new Set(files(TESTS).filter((name) => name.endsWith('.test.ts')).flatMap((name) => imported(TESTS, name, modules)));
  const does = (name: string): boolean => /\b(function|class)\b/.test(code(SOURCES, name));
  equal([...modules].filter((name) => free(name) && does(name) && !tested.has(name)).sort(), []);
});
