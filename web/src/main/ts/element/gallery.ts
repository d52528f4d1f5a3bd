import { openDialog } from './dialog';
import type { App } from './app';

/** The examples of the lecture, in its order; one click opens one. */
export function gallery(app: App, host: HTMLElement): void {
  openDialog(host, app.strings.chooseExample, app.strings.close, 'gallery', []);
}
