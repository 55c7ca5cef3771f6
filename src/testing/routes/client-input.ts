/** What a client says on a connection that it has taken over becomes a program's input. */
import { StringDecoder } from 'node:string_decoder';
import type { Channel } from '../http/api-answer.js';
import { InputQueue } from '../state/input-queue.js';

/** @param hearing gets each piece of text, and nothing at the client's end */
export function hear(channel: Channel, hearing: (text: string | undefined) => void): void {
  const decoder = new StringDecoder();
  channel.onData((data) => hearing(decoder.write(Buffer.from(data))));
  channel.onClientEnd(() => hearing(undefined));
}

/** An input of its own. */
export function inputFrom(channel: Channel): InputQueue {
  const input = new InputQueue();
  hear(channel, (text) => (text === undefined ? input.end() : input.write(text)));
  return input;
}
