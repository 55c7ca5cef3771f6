/** The output of a program, as an answer or a conversation carries it. */
import type { Answer } from '../http/answer.js';
import { type OutputFrame, outputFrames } from '../stream/output-frames.js';

/**
 * @param terminal the program has one: all is `stdout` then
 * @throws EngineError `engine-protocol` where a frame is broken or cut off
 */
export async function* framesOf(
  answer: Pick<Answer, 'chunks' | 'explain'>,
  terminal: boolean,
): AsyncGenerator<OutputFrame> {
  try {
    if (!terminal) yield* outputFrames(answer.chunks());
    else for await (const data of answer.chunks()) yield { stream: 'stdout', data };
  } catch (error) {
    throw answer.explain(error);
  }
}
