import { fromFragment, NewerLink, toFragment } from '../../../main/ts/share/fragment';
import { equal, failure, test } from '../suite';

test('what a sentence puts behind a link does not spoil it', async () => {
  const link = await toFragment('layer 3 sigmoid');
  for (const behind of ['.', ')', '».', '”,', encodeURIComponent('».')]) {
    equal(await fromFragment(link + behind), 'layer 3 sigmoid\n');
  }
});

/** A text after the `#` as an older or other page may have written it. */
async function deflated(bytes: Uint8Array): Promise<string> {
  const packed = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const all = new Uint8Array(await new Response(packed).arrayBuffer());
  return `n1${btoa(Array.from(all, (byte) => String.fromCharCode(byte)).join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')}`;
}

test('a short text goes as it is, in base64url', async () => {
  equal(await toFragment('layer 3\n'), 'n0bGF5ZXIgMw');
  equal(await fromFragment('n0bGF5ZXIgMw'), 'layer 3\n');
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

test('a damaged link is an error: cut off, no base64, no UTF-8', async () => {
  for (const damaged of ['n1AAAAAAAA', 'n0****', 'n0_w']) {
    await failure(() => fromFragment(damaged));
  }
});

test('a few characters do not fill the memory', async () => {
  equal((await failure(async () => fromFragment(await deflated(new Uint8Array(5_000_000))))).message, 'too long');
});
