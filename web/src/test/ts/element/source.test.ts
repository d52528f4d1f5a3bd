import { between, cssLength, fetchText } from '../../../main/ts/element/source';
import { equal, failure, platform, test } from '../suite';

test('the blanks by which a page sets its lines in are no part of the text', () => {
  equal(between('\n      data xor\n      layer 5 tanh\n    '), 'data xor\nlayer 5 tanh\n');
});

test('what is set in further stays so, and empty lines between stay', () => {
  equal(between('\n  points [\n    1 2 0\n\n  ]\n'), 'points [\n  1 2 0\n\n]\n');
});

test('nothing between the tags is no text', () => {
  equal(between(' \n  \n'), '');
  equal(between('layer 3'), 'layer 3\n');
});

test('a bare number is pixels, and what is no length is none', () => {
  platform('CSS', { supports: (_: string, value: string) => /^[\d.]+(px|em)$/.test(value) || value.includes('{') });
  equal([' 420 ', '1.5', '3em', 'red', '1px; } a {'].map(cssLength), ['420px', '1.5px', '3em', '', '']);
});

test('a file that is missing is an error that names it', async () => {
  platform('fetch', async () => new Response('', { status: 404 }));
  equal((await failure(() => fetchText('far.nn'))).message, 'far.nn: 404');
});
