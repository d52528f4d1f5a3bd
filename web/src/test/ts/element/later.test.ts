import { later, whenLearning } from '../../../main/ts/element/later';
import { Signal } from '../../../main/ts/state/signal';
import type { Frame } from '../../../main/ts/worker/protocol';
import { equal, platform, test, turn } from '../suite';

type Needs = Parameters<typeof whenLearning>[0];

/** A place in the page: what stands there in the end. */
interface Place {
  name: string;
  now: unknown;
}

platform('document', {
  createElement: () => ({
    name: '',
    now: 'empty',
    setAttribute(this: Place, _: string, value: string) {
      this.name = value;
    },
    append: () => {},
    replaceWith(this: Place, other: unknown) {
      this.now = other;
    },
  }),
});

interface Learning {
  app: Needs;
  frame: (step: number, running: boolean) => void;
  open: (opening: boolean) => void;
  told: string[];
}

function learning(speak: () => Promise<unknown> = async () => null): Learning {
  const frame = new Signal<Frame | null>(null);
  const told: string[] = [];
  let opening = false;
  const app = {
    frame,
    get opening() {
      return opening;
    },
    speak: () => {
      told.push('speak');
      return speak();
    },
    notFetched: () => void told.push('not fetched'),
  } as unknown as Needs;
  return { app, told, open: (now) => (opening = now), frame: (step, running) => (frame.value = { step, running } as Frame) };
}

const part = 'the part' as unknown as HTMLElement;

test('what learns comes first: a part waits for the first step, and is called once', () => {
  const { app, frame } = learning();
  let calls = 0;
  whenLearning(app, new AbortController().signal, () => calls++);
  frame(0, true);
  equal(calls, 0);
  frame(1, true);
  frame(2, true);
  equal(calls, 1);
});

test('where nothing runs by itself the first frame is enough', () => {
  const { app, frame } = learning();
  let calls = 0;
  whenLearning(app, new AbortController().signal, () => calls++);
  frame(0, false);
  equal(calls, 1);
});

test('while a text is being opened nothing is fetched', () => {
  const { app, frame, open } = learning();
  let calls = 0;
  whenLearning(app, new AbortController().signal, () => calls++);
  open(true);
  frame(7, true);
  equal(calls, 0);
  open(false);
  frame(1, true);
  equal(calls, 1);
});

test('a part that went before then is never called', () => {
  const { app, frame } = learning();
  const until = new AbortController();
  let calls = 0;
  whenLearning(app, until.signal, () => calls++);
  until.abort();
  frame(1, true);
  equal(calls, 0);
});

test('its place is kept until the language is there and the part is made', async () => {
  const { app, frame, told } = learning();
  const place = later(app, 'settings', new AbortController().signal, async () => part) as unknown as Place;
  equal([place.name, place.now, told.length], ['settings', 'empty', 0]);
  frame(1, true);
  await turn();
  equal([place.now as string, ...told], ['the part', 'speak']);
});

test('a part that went meanwhile leaves its place as it is', async () => {
  const { app, frame } = learning();
  const until = new AbortController();
  const place = later(app, 'settings', until.signal, async () => part) as unknown as Place;
  frame(1, true);
  until.abort();
  await turn();
  equal(place.now, 'empty');
});

test('what cannot be fetched is said', async () => {
  const { app, frame, told } = learning(() => Promise.reject(new Error('offline')));
  later(app, 'settings', new AbortController().signal, async () => part);
  frame(1, true);
  await turn();
  equal(told, ['speak', 'not fetched']);
});
