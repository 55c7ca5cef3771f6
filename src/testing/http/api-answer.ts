/** What a simulated engine answers. Routes make these; the server sends them, or breaks them off where it is told to. */

export type ApiAnswer =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown; readonly headers?: Headers }
  | { readonly kind: 'text'; readonly status: number; readonly text: string; readonly headers?: Headers }
  | { readonly kind: 'empty'; readonly status: number; readonly headers?: Headers }
  | {
      readonly kind: 'bytes';
      readonly status: number;
      readonly bytes: Uint8Array;
      readonly headers?: Headers;
    }
  /** An answer that goes on: events, logs that are followed, progress. */
  | {
      readonly kind: 'stream';
      readonly status: number;
      /** Older engines say none of logs. */
      readonly contentType: string | undefined;
      /** Called when the head has been sent. */
      readonly open: (channel: Channel) => void;
    }
  /** The connection itself is taken over, both ways (attach, exec). */
  | { readonly kind: 'takeover'; readonly contentType: string; readonly open: (channel: Channel) => void };

export type Headers = Readonly<Record<string, string>>;

/** The way to the client, once the head of the answer has been sent. */
export interface Channel {
  write(data: string | Uint8Array): void;
  end(): void;
  /** Raised when the client has gone, or the channel has ended. */
  readonly closed: AbortSignal;
  /** What the client sends, of connections that are taken over. */
  onData(listener: (data: Uint8Array) => void): void;
  /** The client has said all that it will say. */
  onClientEnd(listener: () => void): void;
}

export function json(status: number, body: unknown): ApiAnswer {
  return { kind: 'json', status, body };
}

export function empty(status: number): ApiAnswer {
  return { kind: 'empty', status };
}
