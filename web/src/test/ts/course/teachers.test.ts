import { helpOf } from '../../../main/ts/course/teachers';
import { equal, test } from '../suite';

test('a link says how much help there is, whatever else stands in it', () => {
  equal(helpOf(''), '');
  equal(helpOf('#no-hints'), 'no-hints');
  equal(helpOf('#nand&no-solutions'), 'no-solutions');
  equal(helpOf('answers'), 'answers');
  equal(helpOf('#no-hints-at-all'), '');
});
