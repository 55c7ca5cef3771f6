/** A channel over what Node gives: the answer of a request, or the connection itself. */
import type { Duplex, Writable } from 'node:stream';
import type { Channel } from './api-answer.js';

/** @param incoming where the client's own data comes from; nothing where it says no more */
export function channelOver(outgoing: Writable, incoming?: Duplex): Channel {
  const closing = new AbortController();
  outgoing.once('close', () => closing.abort());
  // A client that goes away in the middle is no fault of the engine; `close` follows.
  outgoing.on('error', () => {});
  return {
    write(data) {
      if (!closing.signal.aborted && outgoing.writable) outgoing.write(data);
    },
    end() {
      if (!closing.signal.aborted) outgoing.end();
      closing.abort();
    },
    closed: closing.signal,
    onData: (listener) => {
      incoming?.on('data', listener).resume();
    },
    onClientEnd: (listener) => {
      incoming?.once('end', listener);
    },
  };
}

/**
 * A channel that breaks after so many bytes.
 *
 * @param breakOff ends the connection as it is, after what has been written
 */
export function breakingChannel(channel: Channel, bytes: number, breakOff: () => void): Channel {
  let left = bytes;
  return {
    ...channel,
    write(data) {
      const whole = Buffer.from(data);
      channel.write(whole.subarray(0, left));
      left = Math.max(0, left - whole.length);
      if (left === 0) breakOff();
    },
  };
}
