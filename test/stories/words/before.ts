/** In words, what exists before a story begins; equal containers in one line. */
import { appendTo } from '../../../src/common/append.js';
import { containersOf } from '../story/names.js';
import type { Before, ContainerBefore, Foreign, StoryMap, VolumeBefore } from '../story/story.js';
import { listed } from './list.js';

const states: Readonly<Record<ContainerBefore['state'], string>> = {
  missing: 'missing',
  created: 'created, never started',
  'half-made': 'made by half: on no network yet',
  running: 'running',
  exited: 'stopped',
  paused: 'paused',
  dead: 'dead',
};

const makers: Readonly<Record<ContainerBefore['made'], string>> = {
  today: '',
  hand: ', made by hand',
  older: ', made from an older declaration',
};

const volumeWords: Readonly<Record<VolumeBefore, string>> = {
  missing: 'is missing',
  hand: 'was made by hand',
  older: 'was made from an older declaration',
};

export function beforeWords(before: Before, { configurations }: StoryMap): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const name of configurations.flatMap(containersOf)) {
    const container = before.containers[name];
    appendTo(groups, container ? containerWords(container) : 'running', name);
  }
  return [
    ...[...groups].map(([words, names]) => `${listed(names)}: ${words}`),
    ...Object.entries(before.volumes).map(([alias, volume]) => `volume ${alias} ${volumeWords[volume]}`),
    ...before.networksMissing.map((network) => `network ${network} is missing`),
    ...before.helpers.map(
      ({ alias, state }) => `a helper container for volume ${alias} was left behind (${state})`,
    ),
    ...before.foreign.map(foreignWords),
  ];
}

function containerWords({ state, made, unconnected }: ContainerBefore): string {
  if (state === 'missing') return states.missing;
  return `${states[state]}${makers[made]}${unconnected ? ', not on its last network' : ''}`;
}

function foreignWords(foreign: Foreign): string {
  if (foreign.kind !== 'container') return `a foreign ${foreign.kind} ${foreign.name}`;
  const { name, running, labelled, network, volume } = foreign;
  const details = [
    running ? 'running' : 'never started',
    ...(labelled ? ["with the map's label"] : []),
    ...(network === null ? [] : [`on network ${network}`]),
    ...(volume === null ? [] : [`with volume ${volume}`]),
  ];
  return `a foreign container ${name} (${details.join(', ')})`;
}
