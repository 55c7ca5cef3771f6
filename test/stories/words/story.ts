/** A story in words, short enough to be read at the place where it failed. */
import type { Story, StoryAction } from '../story/story.js';
import { beforeWords } from './before.js';
import { faultWords } from './faults.js';
import { listed } from './list.js';
import { mapWords } from './map.js';

export function storyWords({ apiVersion, map, before, action, meanwhile, faults }: Story): string {
  return [
    'The map:',
    ...indented(mapWords(map)),
    'Before:',
    ...indented(beforeWords(before, map)),
    `Then: ${actionWords(action)}, on an engine of API ${apiVersion}.`,
    ...(meanwhile.length > 0 ? [`Meanwhile somebody makes ${listed(meanwhile)} by hand.`] : []),
    ...(faults.length > 0
      ? ['What goes wrong:', ...indented(faults.map(faultWords))]
      : ['Nothing goes wrong.']),
  ].join('\n');
}

function actionWords(action: StoryAction): string {
  const { kind, names, parallel, removeAttached, removeNetworks, removePersistent } = action;
  const goes = kind === 'remove' || kind === 'shutdown';
  const options = [
    ...(goes && removeAttached ? ['with volumes'] : []),
    ...(goes && removeNetworks ? ['with networks'] : []),
    ...(goes && !removePersistent ? ['persistent ones are kept'] : []),
    parallel === 1 ? 'one step at a time' : `${parallel} steps at a time`,
  ];
  return `${kind} of ${names.length > 0 ? listed(names) : 'everything'} (${options.join('; ')})`;
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
