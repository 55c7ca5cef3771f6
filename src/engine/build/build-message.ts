/** One message of the answer to a build, of whichever builder. */
import {
  type Fields,
  fieldsAt,
  fieldsOf,
  isFields,
  optionalNumberAt,
  optionalTextAt,
} from '../answer/read.js';
import { failureIn } from '../stream/failure-message.js';
import type { BuildProgress } from './build-progress.js';

export type BuildMessage =
  /** Words of the classic builder. */
  | { readonly type: 'words'; readonly text: string }
  /** A report of BuildKit's. */
  | { readonly type: 'trace'; readonly report: Uint8Array }
  /** A base image is being fetched: the classic builder's step is to be added. */
  | { readonly type: 'status'; readonly status: Omit<BuildProgress & { type: 'status' }, 'step' | 'type'> }
  /** Each stage of the classic builder has one; the last one counts. */
  | { readonly type: 'image'; readonly id: string }
  | { readonly type: 'failure'; readonly words: string }
  | { readonly type: 'other' };

/** @throws UnexpectedAnswer where it is no message of an engine */
export function readBuildMessage(value: unknown): BuildMessage {
  const fields = fieldsOf(value, 'message');
  const failure = failureIn(fields);
  if (failure !== undefined) return { type: 'failure', words: failure.trim() };
  const { aux } = fields;
  if (typeof aux === 'string' && fields['id'] === 'moby.buildkit.trace') {
    return { type: 'trace', report: Buffer.from(aux, 'base64') };
  }
  const id = isFields(aux) ? optionalTextAt(aux, 'ID') : undefined;
  if (id !== undefined) return { type: 'image', id };
  const text = optionalTextAt(fields, 'stream');
  if (text !== undefined) return { type: 'words', text };
  return optionalTextAt(fields, 'status') === undefined
    ? { type: 'other' }
    : { type: 'status', status: statusIn(fields) };
}

function statusIn(fields: Fields): Omit<BuildProgress & { type: 'status' }, 'step' | 'type'> {
  const detail = fieldsAt(fields, 'progressDetail');
  const text = optionalTextAt(fields, 'status') ?? '';
  return {
    text,
    id: optionalTextAt(fields, 'id') ?? '',
    current: optionalNumberAt(detail, 'current') ?? 0,
    total: optionalNumberAt(detail, 'total') ?? 0,
    done: /complete$|^Already exists$/.test(text),
  };
}
