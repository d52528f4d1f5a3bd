import { unzipped } from '../../../main/ts/control/zip';
import { equal, test } from '../suite';

/** Two files in a folder, one deflated and one stored, as the format's description has them. */
const ARCHIVE = 'UEsDBBQAAAAIAAAAIVr/k4thBwAAABQAAAAFAAAAYS9iLnRLTEpOREcAUEsDBBQAAAAAAAAAIVqsKpPYAgAAAAIAAAAFAAAAYS9jLnRoaVBLAQIUABQAAAAIAAAAIVr/k4thBwAAABQAAAAFAAAAAAAAAAAAAAAAAAAAAABhL2IudFBLAQIUABQAAAAAAAAAIVqsKpPYAgAAAAIAAAAFAAAAAAAAAAAAAAAAACoAAABhL2MudFBLBQYAAAAAAgACAGYAAABPAAAAAAA=';

test('an archive gives its files with their folders, packed or not', async () => {
  const files = await unzipped(new Blob([Uint8Array.from(atob(ARCHIVE), (one) => one.charCodeAt(0))]));
  equal(files.map(({ path }) => path), ['a/b.t', 'a/c.t']);
  equal(await Promise.all(files.map(({ file }) => file.text())), ['abcabcabcabcabcabcab', 'hi']);
});

test('what is no archive is refused', async () => {
  equal(await unzipped(new Blob(['no archive at all, but long enough'])).catch((error: Error) => error.message), 'no archive');
});
