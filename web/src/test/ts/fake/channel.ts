import { platform } from '../suite';

/** A channel whose messages come by the queue of timers: unlike the platform's it holds nothing open behind a test. */
class FakeChannel {
  readonly port1: { onmessage: ((event: { data: unknown }) => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: (data: unknown): void => void setTimeout(() => this.port1.onmessage?.({ data }), 0) };
}

export function fakeChannels(): void {
  platform('MessageChannel', FakeChannel);
}
