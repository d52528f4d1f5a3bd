// The engine alone, without a page: runs as it is in Node, in Deno and in a browser, beside engine.js.
import { open, read } from './engine.js';

const text = 'data xor; layer 4 tanh; lr 0.5; epochs 300; seed 7';
for (const problem of JSON.parse(read(text, [], 'en')).problems) {
  console.log(problem.severity, problem.sentence);
}
const run = open(text, [], 'en', null);
while (run.ended() === '' && run.stepBatch()) {
  if (run.within() === 0 && run.epoch() % 100 === 0) {
    console.log('epoch', run.epoch(), 'loss', run.trainLoss());
  }
}
const outputs = JSON.parse(run.info()).plan.layers.at(-1).units;
/** What the network answers to one example, given by its columns. */
export const predict = (...columns) => [...run.activations(Float64Array.from(columns)).slice(-outputs)];
console.log('1 xor 0 is', predict(1, 0)[0]);
console.log('weights', run.hash());
export const hash = run.hash();
