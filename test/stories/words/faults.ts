/** What goes wrong in a story, in words. */
import type { FaultKind, FaultPlace, StoryFault } from '../story/story.js';

const kinds: Readonly<Record<FaultKind, string>> = {
  'cut-before': 'is cut off before it is carried out',
  'cut-after': 'is carried out, and cut off before its answer',
  truncated: 'is carried out, and its answer breaks off in the middle',
  'status-500': 'is answered with 500',
  'status-500-done': 'is answered with 500, but carried out',
  'status-503': 'is answered with 503',
  'status-409': 'is answered with 409',
  slow: 'takes long',
  'engine-restart': 'finds the engine restarting: its containers end, and those with a policy come back',
  'engine-crash': 'finds the engine crashing with its containers, and coming back',
  'engine-live': 'finds the engine restarting, while its containers run on',
  'engine-away': 'finds the engine going down with its containers, and coming back after a while',
  'engine-dies': 'finds the host dying; it comes back before the second run',
};

const places: Readonly<Record<FaultPlace, string>> = {
  any: 'request',
  reading: 'reading request',
  changing: 'changing request',
  create: 'creation of a container',
  start: 'start of a container',
  stop: 'stop of a container',
  wait: 'wait for the end of a container',
  remove: 'removal of a container',
  connect: 'connection to a network',
  disconnect: 'disconnection from a network',
  rename: 'renaming of a container',
  network: 'creation of a network',
};

export function faultWords({ kind, on, nth, times }: StoryFault): string {
  const which = times === 1 ? `${places[on]} ${nth}` : `each ${places[on]} from ${nth} to ${nth + times - 1}`;
  return `${which} ${kinds[kind]}`;
}
