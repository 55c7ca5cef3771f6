/** Reads the JSON that a request brings, and refuses what is none as engines do. */
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Fields, isFields } from '../../engine/answer/read.js';
import { isNewer, wordsOf } from '../rules/engine-words.js';
import { kindOfJson, wrongLetter } from '../rules/json-fault.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';
import type { BodyKind, Route } from './router.js';

type Engine = Pick<EngineState, 'identity'>;

/** @returns nothing of what is not there, where that is allowed. @throws Refusal */
export async function requestBody(
  message: IncomingMessage,
  { body: kind = 'options', bodyTypes: [newer, older] = ['', ''] }: Pick<Route, 'body' | 'bodyTypes'>,
  engine: Engine,
): Promise<Fields> {
  // Node hands over the connection without the body.
  if (message.headers.upgrade !== undefined) return {};
  const content = (await text(message)).trim();
  checkType(message.headers['content-type'] ?? '', content, engine);
  if (content === '') {
    if (!isNewer(engine) || kind === 'creation') throw noBody(kind, engine);
    return {};
  }
  const value = parsed(content, kind, engine);
  if (value === null) return {};
  if (isFields(value)) return value;
  const type = wordsOf(engine, { newer, older });
  throw unreadable(`json: cannot unmarshal ${kindOfJson(value)} into Go value of type ${type}`, kind, engine);
}

function checkType(contentType: string, content: string, engine: Engine): void {
  const [type = ''] = contentType.split(';');
  if (type.trim() === 'application/json' || (type === '' && content === '')) return;
  throw new Refusal(
    400,
    wordsOf(engine, {
      newer: `unsupported Content-Type header (${type}): must be 'application/json'`,
      older: `Content-Type specified (${type}) must be 'application/json'`,
    }),
  );
}

function noBody(kind: BodyKind, engine: Engine): Refusal {
  const isConfiguration = kind !== 'options' && !isNewer(engine);
  return unreadable(isConfiguration ? 'EOF' : 'got EOF while reading request body', kind, engine);
}

function parsed(content: string, kind: BodyKind, engine: Engine): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw unreadable(wrongLetter(content) ?? 'unexpected EOF', kind, engine);
  }
}

function unreadable(words: string, kind: BodyKind, engine: Engine): Refusal {
  if (isNewer(engine)) return new Refusal(400, `invalid JSON: ${words}`);
  return new Refusal(kind === 'options' ? 400 : 500, words);
}
