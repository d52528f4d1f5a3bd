import { startEarly } from './worker/start';

/** The first script of the page, small enough to run before the others have come. */
startEarly();
void import('./element/page').then(({ openPage }) => openPage());
