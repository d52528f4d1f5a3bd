import * as compiled from './compiled.js';
import type * as Public from '../../npm/engine';
import { compileKernels } from './kernels';
import { ScriptNetwork } from './network';
import { ScriptTraining } from './training';

/** The npm package's `neurone/engine`; what each function promises is in `npm/engine.d.ts`. */

type ReadOptions = Public.ReadOptions;

export class TextError extends Error {
  override readonly name = 'TextError';

  constructor(
    sentence: string,
    readonly problems: Public.Problem[],
  ) {
    super(sentence);
  }
}

/** What is wrong with a text is said by problems; what is no text at all is a mistake of the program's. */
function requireText(text: unknown, asked: string): void {
  if (typeof text !== 'string') {
    throw new TypeError(`${asked} takes the text of an experiment, such as 'layer 3 sigmoid', but this is ${text === null ? 'null' : typeof text}`);
  }
}

export function read(text: string, options: ReadOptions = {}): Public.Reading {
  requireText(text, 'read');
  const { problems, plan } = JSON.parse(compiled.read(text, tableList(options), locale(options)));
  return { problems, experiment: plan };
}

export function format(text: string): string {
  requireText(text, 'format');
  return compiled.format(text);
}

export function open(text: string, options: ReadOptions = {}): Public.Training {
  requireText(text, 'open');
  const { experiment, problems } = read(text, options);
  return refusing(problems, () => {
    const run = compiled.open(text, tableList(options), locale(options), compileKernels());
    return new ScriptTraining(run, experiment as Public.Experiment);
  });
}

export async function train(text: string, options: ReadOptions & Public.RunOptions = {}): Promise<Public.Training> {
  requireText(text, 'train');
  const training = open(text, options);
  await training.run(options);
  return training;
}

export function load(text: string, options: ReadOptions = {}): Public.Network {
  requireText(text, 'load');
  const { problems } = read(text, options);
  return refusing(problems, () => new ScriptNetwork(compiled.load(text, tableList(options), locale(options), compileKernels())));
}

/** The engine refuses by an Error with a sentence; whoever catches it gets the problems too. */
function refusing<T>(problems: Public.Problem[], attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    throw new TextError(error instanceof Error ? error.message : String(error), problems);
  }
}

function tableList(options: ReadOptions): string[] {
  return Object.entries(options.tables ?? {}).flat();
}

function locale(options: ReadOptions): string {
  return options.locale ?? 'en';
}

/** What this module exports is what its typings say. */
({ TextError, read, format, open, train, load }) satisfies typeof Public;
