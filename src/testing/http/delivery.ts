/** How much of an answer reaches the client. */
import type { ApiAnswer } from './api-answer.js';

export type Delivery =
  | { readonly kind: 'whole'; readonly answer: ApiAnswer }
  /** The connection breaks after so many bytes of the answer's body. */
  | { readonly kind: 'broken'; readonly answer: ApiAnswer; readonly after: number }
  /** The connection breaks, and nothing was answered. */
  | { readonly kind: 'nothing' };
