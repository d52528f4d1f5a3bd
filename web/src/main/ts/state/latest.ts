/**
 * Of operations that take their time only the latest counts: each is given a signal that aborts when another begins. After
 * whatever it waited for, an operation looks at its signal before it writes anything.
 */
export class Latest {
  private present = new AbortController();

  begin(): AbortSignal {
    this.present.abort();
    this.present = new AbortController();
    return this.present.signal;
  }
}
