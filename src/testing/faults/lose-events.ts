/** A stream of events with some of them left out. */
import { fieldsAt, isFields, optionalTextAt } from '../../engine/answer/read.js';
import type { ApiAnswer, Channel } from '../http/api-answer.js';
import type { LostEvents } from './fault-kinds.js';

export function withoutEvents(answer: ApiAnswer, lost: LostEvents): ApiAnswer {
  if (answer.kind !== 'stream') return answer;
  return { ...answer, open: (channel) => answer.open(losing(channel, lost)) };
}

function losing(channel: Channel, lost: LostEvents): Channel {
  let begun = '';
  return {
    ...channel,
    write(data) {
      const lines = (begun + Buffer.from(data).toString()).split('\n');
      begun = lines.pop() ?? '';
      for (const line of lines) if (!isLost(line, lost)) channel.write(`${line}\n`);
    },
  };
}

function isLost(line: string, { type, action, name }: LostEvents): boolean {
  const event: unknown = JSON.parse(line);
  if (!isFields(event)) return false;
  const actor = fieldsAt(event, 'Actor');
  const told = optionalTextAt(fieldsAt(actor, 'Attributes'), 'name') ?? optionalTextAt(actor, 'ID');
  return (
    (type === undefined || type === event['Type']) &&
    (action === undefined || action === event['Action']) &&
    (name === undefined || name === told)
  );
}
