/** Answers that are there at once, and whole. */
import type { ApiAnswer, Headers } from './api-answer.js';

export type WholeAnswer = Extract<ApiAnswer, { readonly kind: 'json' | 'text' | 'bytes' | 'empty' }>;

export function bodyOf(answer: WholeAnswer): { readonly headers: Headers; readonly body: Buffer } {
  switch (answer.kind) {
    case 'json': {
      const headers = { ...answer.headers, 'Content-Type': 'application/json' };
      return { headers, body: Buffer.from(`${JSON.stringify(answer.body)}\n`) };
    }
    case 'text': {
      const headers = { ...answer.headers, 'Content-Type': 'text/plain; charset=utf-8' };
      return { headers, body: Buffer.from(answer.text) };
    }
    case 'bytes':
      return { headers: { ...answer.headers }, body: Buffer.from(answer.bytes) };
    case 'empty':
      return { headers: { ...answer.headers }, body: Buffer.alloc(0) };
  }
}
