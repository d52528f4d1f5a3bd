import { fileName } from '../../../main/ts/course/file';
import { equal, test } from '../suite';

test('a lesson is saved under its title', () => {
  equal(fileName('# Mon premier réseau : à la main\n\ntext'), 'mon-premier-reseau-a-la-main');
  equal(fileName('no title'), 'lesson');
});
