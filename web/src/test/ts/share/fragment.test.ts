import { fromFragment, NewerLink, toFragment } from '../../../main/ts/share/fragment';
import { equal, failure, test } from '../suite';

test('what a sentence puts behind a link does not spoil it', async () => {
  const link = await toFragment('layer 3 sigmoid');
  for (const behind of ['.', ')', '».', '”,', encodeURIComponent('».')]) {
    equal(await fromFragment(link + behind), 'layer 3 sigmoid\n');
  }
});

/** FNV-1a's upper three bytes, as its authors define it, in whole numbers. */
function checksum(bytes: Uint8Array): number[] {
  let hash = 2166136261n;
  for (const byte of bytes) {
    hash = ((hash ^ BigInt(byte)) * 16777619n) % 4294967296n;
  }
  return [24n, 16n, 8n].map((shift) => Number((hash >> shift) & 255n));
}

/** A text after the `#` as another page may have written it. */
async function deflated(bytes: Uint8Array): Promise<string> {
  const packed = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const sent = new Uint8Array(await new Response(packed).arrayBuffer());
  const all = Uint8Array.of(...sent, ...checksum(sent));
  return `n1${btoa(Array.from(all, (byte) => String.fromCharCode(byte)).join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}`;
}

test('a short text goes as it is, in base64url', async () => {
  const bytes = new TextEncoder().encode('layer 3');
  const link = `n0${btoa(String.fromCharCode(...bytes, ...checksum(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}`;
  equal(await toFragment('layer 3\n'), link);
  equal(await fromFragment(link), 'layer 3\n');
});

test('a longer one is packed, and every character comes back', async () => {
  const text = `note "Deux classes, n’est-ce pas ? 𝛿 ≥ 0"\n${'layer 3 sigmoid\n'.repeat(20)}`;
  const link = await toFragment(text);
  equal(link.slice(0, 2), 'n1');
  equal(/^[\w-]+$/.test(link), true);
  equal(await fromFragment(link), text);
});

test('a lecture example fits in 250 characters', async () => {
  const text = 'title "Two moons"\ndata moons noise 10% test 30%\nlayer 8 tanh\noutput 1 sigmoid\nloss cross-entropy\nlr 0.5\nbatch 16\nepochs 50\n';
  const link = `https://neurone.example/#${await toFragment(text)}`;
  equal(link.length <= 250, true);
});

test('what is none of ours is nobody’s mistake', async () => {
  equal(await fromFragment('chapter-2'), null);
  equal(await fromFragment(''), null);
});

test('a later format says that it is one', async () => {
  equal((await failure(() => fromFragment('n2AAAA'))) instanceof NewerLink, true);
  equal((await failure(() => fromFragment('n9'))).name, 'NewerLink');
});

test('a link that was cut off anywhere is noticed, and so is one with another character in it', async () => {
  for (const text of ['layer 3 sigmoid', `layer 3 sigmoid\n${'layer 4 tanh\n'.repeat(20)}`]) {
    const link = await toFragment(text);
    for (let length = 2; length < link.length; length++) {
      await failure(() => fromFragment(link.slice(0, length)));
      if (length < link.length - 1) {
        await failure(() => fromFragment(link.slice(0, length) + (link[length] === 'A' ? 'B' : 'A') + link.slice(length + 1)));
      }
    }
  }
});

test('a damaged link is an error: cut off, no base64, no UTF-8', async () => {
  for (const damaged of ['n1AAAAAAAA', 'n0****', 'n0_w']) {
    await failure(() => fromFragment(damaged));
  }
});

test('a few characters do not fill the memory', async () => {
  equal((await failure(async () => fromFragment(await deflated(new Uint8Array(5_000_000))))).message, 'too long');
});
