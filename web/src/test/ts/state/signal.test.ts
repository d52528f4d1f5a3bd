import { derived, Signal } from '../../../main/ts/state/signal';
import { equal, test } from '../suite';

test('who follows hears the present value and every other; who listens to changes, the others alone', () => {
  const signal = new Signal(1);
  const [followed, changed]: number[][] = [[], []];
  const until = new AbortController();
  signal.follow(until.signal, (value) => followed?.push(value));
  signal.changes(until.signal, (value) => changed?.push(value));
  signal.value = 2;
  signal.value = 2;
  equal(followed, [1, 2, 2]);
  equal(changed, [2, 2]);
});

test('a part that is gone hears nothing more, and one that was gone before it came never did', () => {
  const signal = new Signal('a');
  const heard: string[] = [];
  const until = new AbortController();
  signal.changes(until.signal, (value) => heard.push(value));
  signal.value = 'b';
  until.abort();
  signal.value = 'c';
  signal.changes(until.signal, (value) => heard.push(value));
  signal.value = 'd';
  equal(heard, ['b']);
});

test('a listener may go, and another come, while all are told', () => {
  const signal = new Signal(0);
  const heard: string[] = [];
  const first = new AbortController();
  signal.changes(first.signal, () => {
    heard.push('first');
    first.abort();
    signal.changes(new AbortController().signal, () => heard.push('new'));
  });
  signal.changes(new AbortController().signal, () => heard.push('second'));
  signal.value = 1;
  equal(heard, ['first', 'second']);
});

test('what is derived is as new as its source, and told only where it differs', () => {
  const source = new Signal({ text: 'a', turn: 1 });
  const text = derived(source, (value) => value.text);
  const told: string[] = [];
  source.changes(new AbortController().signal, (value) => told.push(`${value.turn} ${text.value}`));
  text.changes(new AbortController().signal, (value) => told.push(value));
  source.value = { text: 'a', turn: 2 };
  source.value = { text: 'b', turn: 3 };
  equal(told, ['2 a', 'b', '3 b']);
});
