/**
 * What an engine says no with. Cases ask this, and not `expect().rejects`, which counts a refusal as a failure of whatever
 * test was begun last where the case itself is expected to fail.
 */
import { EngineError } from '../../../src/engine/engine-error.js';
import type { RawAnswer } from './contract-context.js';

/** @param status or several, where engines are of different minds and nothing depends on it */
export async function expectRefusal(
  answer: Promise<unknown>,
  status: number | readonly number[],
  words: RegExp,
): Promise<void> {
  const { status: found, message } = await refusalOf(answer);
  const expected = `${[status].flat().join(' or ')} ${words}`;
  if ([status].flat().some((one) => one === found) && words.test(message)) return;
  throw new Error(`It was to be refused with ${expected}, and it was with: ${found} ${message}`);
}

async function refusalOf(answer: Promise<unknown>): Promise<{ status: number | undefined; message: string }> {
  let given: unknown;
  try {
    given = await answer;
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
  if (isRaw(given)) return given;
  throw new Error(`It was not refused: ${JSON.stringify(given)}`);
}

function isRaw(value: unknown): value is RawAnswer {
  return typeof value === 'object' && value !== null && 'status' in value && 'message' in value;
}
