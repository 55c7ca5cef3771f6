/** Messages of a stream that has one JSON value a line, whatever pieces it comes in. */
import { UnexpectedAnswer } from '../answer/unexpected-answer.js';
import { firstWords } from '../http/first-words.js';

/** @throws UnexpectedAnswer where a line is no JSON; the last line may lack its end, but must be whole */
export async function* jsonMessages(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield* message(line);
  }
  yield* message(rest + decoder.decode());
}

function* message(line: string): Generator<unknown> {
  if (line.trim() === '') return;
  try {
    yield JSON.parse(line);
  } catch (error) {
    throw new UnexpectedAnswer(`a message is not JSON: ${firstWords(line)}`, { cause: error });
  }
}
