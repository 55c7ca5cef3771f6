/** Answers that end too early. */
import type { ApiAnswer } from '../http/api-answer.js';
import type { Delivery } from '../http/delivery.js';
import { bodyOf } from '../http/whole-answer.js';

/** Of a stream, where nothing else is said: less than any message in it. */
const STREAM_BYTES = 10;

/** Whole answers look complete and are not; streams break. */
export function shortened(answer: ApiAnswer, after: number | undefined): Delivery {
  switch (answer.kind) {
    case 'json':
    case 'text':
    case 'bytes': {
      const { headers, body } = bodyOf(answer);
      const bytes = body.subarray(0, after ?? Math.floor(body.length / 2));
      return { kind: 'whole', answer: { kind: 'bytes', status: answer.status, bytes, headers } };
    }
    case 'empty':
      return { kind: 'whole', answer };
    case 'stream':
    case 'takeover':
      return { kind: 'broken', answer, after: after ?? STREAM_BYTES };
  }
}

/** The connection breaks: before the answer, or after so many bytes of its body. The head of a stream always arrives. */
export function brokenOff(answer: ApiAnswer, after: number | undefined): Delivery {
  switch (answer.kind) {
    case 'empty':
      return { kind: 'nothing' };
    case 'json':
    case 'text':
    case 'bytes':
      return after === undefined ? { kind: 'nothing' } : { kind: 'broken', answer, after };
    case 'stream':
    case 'takeover':
      return { kind: 'broken', answer, after: after ?? 0 };
  }
}
