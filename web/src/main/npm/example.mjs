// Reads a text, trains it, asks it, keeps it. Runs as it is in Node, in Deno and in a browser.
import { load, open, read, train } from './script/engine.js';

for (const problem of read('layer 3 sigmoidd; lr 0,5').problems) {
  console.log(problem.severity, problem.sentence);
}

const text = 'data moons noise 10%; layer 8 tanh; output 1 sigmoid; loss cross-entropy; lr 0.5; epochs 50';

// Each turn is an epoch; leaving the loop stops.
const training = open(text);
for await (const { epoch, testLoss } of training) {
  if (epoch % 10 === 0) {
    console.log('epoch', epoch, 'loss on new points', testLoss);
  }
  if (testLoss < 0.05) {
    break;
  }
}

// What was kept goes on as if it had never stopped.
const kept = training.text();
const finished = await train(kept, { onEpoch: ({ epoch }) => epoch === 50 && console.log('the last epoch is done') });
console.log('right on new points', finished.evaluate().test.accuracy);

// A network answers to one example or to many, without its data.
const network = load(finished.text());
console.log('in the upper moon', network.predict([-1, 1.5])[0], network.classify([[-1, 1.5], [1, -1]]));
console.log('weights', network.hash);
export const hash = network.hash;
