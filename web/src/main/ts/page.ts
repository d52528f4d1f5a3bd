import { openPage } from './element/page';

void openPage();
