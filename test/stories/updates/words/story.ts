/** A story of an update in words. */
import { faultWords } from '../../words/faults.js';
import { listed } from '../../words/list.js';
import type { UpdateConfiguration, UpdateMap, UpdateStory } from '../story/story.js';

export function updateStoryWords(story: UpdateStory): string {
  const { before, after, moved, drift, names, parallel, faults, killed, full } = story;
  return [
    'The map was:',
    ...mapWords(before),
    'It is now:',
    ...mapWords(after),
    ...moved.map(({ image, to }) => `The tag ${image} stands for a ${to} image.`),
    ...drift.map(({ container, kind }) => `By hand, ${container} was ${kind}.`),
    `Then: update of ${names.length > 0 ? listed(names) : 'everything'} (${parallel} steps at a time${
      story.removeOrphans ? '; without orphans' : ''
    }), on an engine of API ${story.apiVersion}; and once more, by ${story.second}.`,
    ...full.map((name) => `There is no space left for a new ${name}.`),
    ...(killed
      ? [
          `The client is killed at request ${killed.at}, ${killed.carriedOut ? 'after' : 'before'} it is carried out.`,
        ]
      : []),
    ...(faults.length > 0 ? ['What goes wrong:', ...faults.map((fault) => `  ${faultWords(fault)}`)] : []),
  ].join('\n');
}

function mapWords({ configurations, internal }: UpdateMap): readonly string[] {
  return [
    ...configurations.map((each) => `  ${each.name}: ${propertiesOf(each).join('; ')}`),
    ...internal.map((network) => `  network ${network} is internal`),
  ];
}

function propertiesOf(each: UpdateConfiguration): readonly string[] {
  const { name: _, instances, parallel, ...others } = each;
  const told = Object.entries(others).filter(([, value]) => !isNothing(value));
  return [
    ...(instances.length > 0 ? [`${listed(instances)}, ${parallel} at a time`] : []),
    ...told.map(([key, value]) => `${key} ${JSON.stringify(value)}`),
  ];
}

function isNothing(value: unknown): boolean {
  return (
    value === null || value === false || JSON.stringify(value) === '[]' || JSON.stringify(value) === '{}'
  );
}
