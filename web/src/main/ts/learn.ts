import { openCourse } from './course/open';

openCourse();
