/** An answer with a status that says no, told as an `EngineError` with the engine's own words. */
import { type Asked, EngineError, type EngineErrorCode } from '../engine-error.js';
import type { Answer } from './answer.js';
import { firstWords } from './first-words.js';
import { hintFor } from './hint.js';

export async function refusal(answer: Answer): Promise<EngineError> {
  const text = await answer.text();
  const words = messageIn(text);
  if (words === undefined) {
    return answer.unexpected(`The answer is none of an engine: ${firstWords(text)}`);
  }
  if (words.includes('HTTP request to an HTTPS server')) return needsTls(words, answer.asked, answer.status);
  const { status, asked } = answer;
  return new EngineError(codeOf(status), words, asked, { status, hint: hintFor(words) });
}

/** Engines answer `{"message": "..."}`, and at a few places plain text. */
function messageIn(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (
      typeof value === 'object' &&
      value !== null &&
      'message' in value &&
      typeof value.message === 'string'
    ) {
      return value.message.trim();
    }
    return undefined;
  } catch {
    const line = text.trim();
    return line === '' || line.startsWith('<') ? undefined : line;
  }
}

function codeOf(status: number): EngineErrorCode {
  if (status === 404) return 'not-found';
  if (status === 409 || status === 403) return 'conflict';
  if (status >= 500) return 'engine-failure';
  return status >= 400 ? 'bad-request' : 'engine-protocol';
}

function needsTls(words: string, asked: Asked, status: number): EngineError {
  const hint = 'This engine speaks TLS, which docker-map does not support yet. Use a local socket.';
  return new EngineError('engine-protocol', words, asked, { status, hint });
}
