import { courseWords } from '../../../main/ts/course/words';
import { equal, test } from '../suite';

test('a page whose tasks are all done says so in its language, and one without says nothing', () => {
  equal(courseWords('en').tasks(2, 2), 'done');
  equal(courseWords('fr').tasks(1, 3), '1 sur 3 faits');
  equal([courseWords('en').tasks(0, 3), courseWords('fr').tasks(0, 0)], ['', '']);
});
