/** The error of a build that ended badly: the builder's own words, and what the user may do about them. */
import { EngineError } from '../engine/engine-error.js';
import type { BuildSource } from '../image/build-specification.js';
import { briefWords } from './brief-words.js';
import { BuildError } from './build-error.js';
import { buildHint, missingFile, needsLogin } from './build-hint.js';
import type { BuildRecord } from './build-record.js';
import type { Withheld } from './given-out.js';
import { leftOutBy } from './left-out-by.js';

interface Circumstances {
  readonly reference: string;
  readonly source: BuildSource;
  readonly record: BuildRecord;
  readonly withheld: Withheld;
}

/** The error as it is where the builder has said nothing: a connection that ended, an interruption, an unreadable context. */
export async function buildFailure(error: unknown, circumstances: Circumstances): Promise<unknown> {
  if (!(error instanceof EngineError) || !isRefusal(error)) return error;
  const { reference, record } = circumstances;
  const { step } = record;
  const at = step === undefined ? '' : ` at ${inOneLine(step)}`;
  const hint = await hintFor(error.words, circumstances);
  return new BuildError(`The build of ${reference} failed${at}: ${briefWords(error.words)}`, {
    step,
    output: record.output === '' && step === undefined ? error.words : record.output,
    ...(hint !== undefined && { hint }),
    cause: error,
  });
}

/** Only what the builder has looked at, it can refuse. */
function isRefusal({ code }: EngineError): boolean {
  return ['engine-failure', 'bad-request', 'not-found', 'conflict'].includes(code);
}

async function hintFor(words: string, { source, withheld }: Circumstances): Promise<string | undefined> {
  if (withheld.secret !== undefined) return withheld.secret;
  if (withheld.login !== undefined && needsLogin(words)) return withheld.login;
  const file = missingFile(words);
  const rules = file === undefined ? undefined : await leftOutBy(source, file);
  return rules === undefined ? buildHint(words) : `${file} is left out of the context by ${rules}.`;
}

function inOneLine(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
