// What the typings promise of `neurone/engine`, tried in a runtime without a page. Prints what the JVM has to say as well.
import { TextError, format, load, open, read, train } from '../../../../../../../target/npm/script/engine.js';

const check = (holds, what) => {
  if (!holds) {
    throw new Error(what);
  }
};
const caught = async (attempt) => {
  try {
    await attempt();
  } catch (error) {
    return error;
  }
  throw new Error(`${attempt} threw nothing`);
};

// Reading never throws; opening does, with the same problems in the language that was asked for.
const bad = read('layer 3 sigmoidd');
check(bad.experiment === null && bad.problems[0].fixes[0].edits[0].insert === 'sigmoid', 'a problem and its fix');
const french = await caught(() => open('layer 3 sigmoidd', { locale: 'fr' }));
check(french instanceof TextError && french.problems[0].sentence === french.message, 'the first problem is the message');
check(french.message !== bad.problems[0].sentence && french.problems[0].code === bad.problems[0].code, 'two languages, one code');
check(format('layer 3 sigmoid;lr 0.50') === 'neurone 1\nlayer 3 sigmoid\nlr 0.5\n', 'canonical text');

// What is no text is a mistake of the program's, and says what was wanted.
for (const attempt of [() => read(undefined), () => format(7), () => open(null), () => load({}), () => train()]) {
  const mistake = await caught(attempt);
  check(mistake instanceof TypeError && mistake.message.includes('takes the text of an experiment'), String(attempt));
}

// A table of one's own, by name; one example or several; classes by name.
const csv = 'a,b,kind\n' + Array.from({ length: 40 }, (_, i) => `${i % 7},${i % 5},${i % 7 > i % 5 ? 'more' : 'less'}`).join('\n') + '\n';
const text = 'data csv "pairs"; layer 4 relu; optimizer adam; lr 0.02; batch 8; epochs 30; stop loss 0.0001';
const missing = await caught(() => train(text));
check(missing instanceof TextError, 'a table that is missing is a problem');
const tables = { pairs: csv };
const training = open(text, { tables });
check(training.experiment.columns.join() === 'a,b' && training.ending === null && Number.isNaN(training.batchLoss), 'before the first step');
const start = training.hash;
check(training.stepBatch() && training.step === 1 && training.batchLoss > 0 && training.hash !== start, 'one step');
training.stepEpoch();
check(training.epoch === 1, 'the rest of the epoch');
const first = training.network();
const saved = training.state();

// Many updates in one call are those of as many calls.
const together = open(text, { tables });
const apart = open(text, { tables });
check(together.stepBatches(7) === 7 && together.step === 7, 'seven updates');
for (let update = 0; update < 7; update++) {
  apart.stepBatch();
}
check(together.hash === apart.hash && together.batchLoss === apart.batchLoss, 'as if one by one');
check(together.stepBatches(1e9) === 30 * 4 - 7 && together.stepBatches(1) === 0 && together.ending === 'epochs', 'no further than the end');
check((await caught(() => together.stepBatches(-1))) instanceof RangeError, 'fewer than none');

// Iterating, stopping from inside and outside, signals, parts of a run.
let turns = 0;
for await (const now of training) {
  check(now === training, 'each turn gives the training');
  if (++turns === 3) {
    break;
  }
}
check(training.epoch === 4, 'leaving the loop stops');
check((await training.run({ epochs: 2 })) === 'paused' && training.epoch === 6, 'a part of the run');
const running = training.run({ onEpoch: () => training.stop() });
check((await running) === 'stopped' && training.epoch === 7, 'stopped from a callback');
check((await training.run({ signal: AbortSignal.abort() })) === 'stopped' && training.epoch === 7, 'stopped by a signal');
check((await training.run()) === 'epochs' && training.ending === 'epochs' && !training.stepBatch(), 'to the end');
check(first.hash !== training.hash, 'a network is a copy');
const end = training.hash;
training.restore(saved);
check(training.hash === first.hash && training.epoch === 1 && training.predict([1, 2])[0] === first.predict([1, 2])[0], 'a state brought back');
await training.run();
check(training.hash === end, 'going on from a state is as if it had never stopped');
training.rewind();
check(training.hash === start && training.step === 0, 'back to the start');
check((await caught(() => training.restore('nonsense'))).message.length > 20, 'a sentence for a broken state');
check((await caught(() => training.restore(open('layer 9 tanh').state()))).message === 'This state was taken of another network.', 'a foreign state');

// The text with its state: to go on from, and to ask.
await training.run({ epochs: 3 });
const kept = training.text();
const resumed = await train(kept, { tables });
check(resumed.hash === end, 'going on from a text is as if it had never stopped');
const network = load(resumed.text());
check(network.hash === end && network.columns.length === 2 && network.classes.join() === 'less,more', 'a network from a text');
check((await caught(() => load(text, { tables }))) instanceof TextError, 'nothing learned, no network');
const examples = [[6, 1], new Float64Array([0, 4]), [3, 3]];
const answers = network.predict(examples);
check(examples.every((example, row) => network.predict(example).join() === answers[row].join()), 'one and several');
check(network.classify(examples).join() === 'more,less,less' && network.classify([6, 1]) === 'more', 'classes by name');
check(network.predict([]).length === 0 && network.classify([]).length === 0, 'none of none');
check((await caught(() => network.predict([1, 2, 3]))) instanceof RangeError, 'another number of columns');
const into = new Float64Array(4);
network.predictInto(Float64Array.of(6, 1, 0, 4, 3, 3), into);
check(into.subarray(0, 3).join() === answers.flat().join() && into[3] === 0, 'the same answers into memory of the caller');
check((await caught(() => network.predictInto(new Float64Array(3), into))) instanceof RangeError, 'half an example');
check((await caught(() => network.predictInto(new Float64Array(10), into))) instanceof RangeError, 'no room for answers');
check((await caught(() => network.weights(7))) instanceof RangeError, 'another number of layers');
check(network.weights(0).length === 8 && network.biases(0).length === 4, 'the weights of a layer');
const evaluation = resumed.evaluate();
check(evaluation.train.loss === resumed.trainLoss && evaluation.test.loss === resumed.testLoss, 'losses');

// Values instead of classes; no test part; a set that is packed with the engine; numbers that break.
const values = open('data function "z = 2*x + y"; layer 3 tanh; epochs 2');
check((await caught(() => values.classify([0, 0]))).message.length > 20 && values.predict([0.5, 0.5]).length === 1, 'a regression');
check(open('data xor; layer 2 tanh').evaluate().test === null, 'no test part');
check(read('data digits; layer 10 relu').experiment.train > 1000, 'the digits are here');
const broken = await train('data xor; layer 3 relu; output 1 linear; loss quadratic; lr 1000000; epochs 50');
check(broken.ending === 'not-finite' && broken.breakdown.length > 20, 'numbers that break');

console.log([text, csv.replaceAll('\n', '|'), end, answers.flat().join(), evaluation.test.accuracy].join('\n'));
