import { applyEdits, hasState, optionOf, withoutLastState, withState, wordsOf } from '../../../main/ts/editor/text';
import { readingOf } from '../fake/plan';
import { equal, test } from '../suite';

test('edits count in the text from before, in whatever order they come', () => {
  const edits = [
    { from: 6, to: 7, insert: '12' },
    { from: 0, to: 0, insert: 'data xor; ' },
    { from: 7, to: 12, insert: '' },
  ];
  equal(applyEdits('layer 3 tanh', edits), 'data xor; layer 12');
  equal(edits[0]?.from, 6);
});

test('no edits leave the text', () => {
  equal(applyEdits('layer 3', []), 'layer 3');
});

test('the words of a statement stand behind its keyword', () => {
  const reading = readingOf('data spiral noise 5%; layer 3');
  equal(wordsOf(reading, 'data'), ['spiral', 'noise', '5%']);
  equal(wordsOf(reading, 'loss'), []);
});

test('an option has the value behind it; a source of the same name is none', () => {
  const reading = readingOf('data noise noise 5%');
  equal(optionOf(reading, 'data', 'noise'), '5%');
  equal(optionOf(reading, 'data', 'test'), null);
  equal(optionOf(readingOf('data csv target'), 'data', 'target'), null);
});

test('a state goes behind the text on a line of its own, and out again', () => {
  equal(withState('layer 3', 'AA'), 'layer 3\nstate "AA"\n');
  equal(withState('layer 3\n', 'AA'), 'layer 3\nstate "AA"\n');
  const text = 'layer 3\nstate "AA"\n';
  equal(hasState(readingOf(text)), true);
  equal(withoutLastState(text, readingOf(text)), 'layer 3\n');
});

test('a state that stands elsewhere is not taken out so', () => {
  for (const text of ['state "AA"\nlayer 3', 'layer 3; state "AA"']) {
    equal(withoutLastState(text, readingOf(text)), null);
  }
  equal(withoutLastState('layer 3', readingOf('layer 3')), 'layer 3');
});
