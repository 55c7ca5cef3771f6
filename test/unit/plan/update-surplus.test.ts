/** A container made by hand is replaced: what it has beyond the map goes, and the plan says so. */
import { expect, test } from 'vitest';
import { containerItem, detailsOf, planOf } from './support.js';

const content = { a: { create_options: { environment: { LEVEL: '1' } } } };

function planWith(level: string) {
  const item = containerItem(content, 'main.a');
  const labels = { team: 'web' };
  const configuration = { Env: [`LEVEL=${level}`, 'PASSWORD=secret'], Labels: labels };
  const details = detailsOf(item, { labels, configuration });
  const exists = {
    details: [details],
    images: ['a:latest'],
    imageConfigurations: { 'id of a:latest': {} },
  };
  return planOf('update', { map: content, exists });
}

test('the plan tells what the new container is without, and no values of variables', () => {
  const without = 'environment LEVEL=*** (another value), PASSWORD=***; labels team=web';
  expect(planWith('2').notes).toEqual([
    {
      code: 'not-taken-over',
      target: 'main.a',
      message: `was not made by docker-map; the new container is without what the map does not declare: ${without}`,
    },
  ]);
});

test('nothing is said where it stays', () => {
  const { steps, notes } = planWith('1');
  expect({ steps, notes }).toEqual({ steps: [], notes: [] });
});
