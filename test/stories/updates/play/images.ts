/** The images of stories of updates, and what their tags stand for later. */
import { exits, runs, type SimulatedImage } from '../../../../src/testing/index.js';
import { keptPath, tagOf } from '../story/names.js';
import type { ImageName, MovedTag } from '../story/story.js';

const milliseconds = 1_000_000;

const programs: Readonly<Record<ImageName, SimulatedImage>> = {
  serves: { behaviour: runs() },
  heals: { behaviour: runs().healthyAfter(20) },
  keeps: { behaviour: runs(), config: { Volumes: { [keptPath]: {} } } },
  ends: { behaviour: exits(0) },
  'serves-2': { behaviour: runs(), config: { Env: ['VERSION=2'] } },
  'heals-2': { behaviour: runs().healthyAfter(30), config: { Env: ['VERSION=2'] } },
  crashes: { behaviour: exits(1) },
  ails: {
    behaviour: runs().unhealthyAfter(0),
    config: {
      Healthcheck: {
        Test: ['CMD-SHELL', 'ask'],
        Interval: 20 * milliseconds,
        Timeout: milliseconds,
        Retries: 1,
      },
    },
  },
};

export const images: Readonly<Record<string, SimulatedImage>> = Object.fromEntries(
  Object.entries(programs).map(([name, image]) => [`${name}:latest`, image]),
);

export function movedImage({ image, to }: MovedTag): readonly [tag: string, image: SimulatedImage] {
  const { behaviour, config } = programs[image];
  const newer = { ...config, Env: ['VERSION=3'] };
  return [tagOf(image), { behaviour: to === 'newer' ? behaviour : exits(1), config: newer }];
}
