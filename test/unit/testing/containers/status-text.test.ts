import { expect, test } from 'vitest';
import { durationText } from '../../../../src/testing/answers/duration-text.js';
import { ManualClock, runs } from '../../../../src/testing/index.js';
import { raw } from '../support/raw.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, 'Less than a second'],
  [SECOND, '1 second'],
  [59 * SECOND, '59 seconds'],
  [MINUTE, 'About a minute'],
  [119 * SECOND, 'About a minute'],
  [2 * MINUTE, '2 minutes'],
  [59 * MINUTE, '59 minutes'],
  [HOUR, 'About an hour'],
  [1.5 * HOUR, '2 hours'],
  [47 * HOUR, '47 hours'],
  [2 * DAY, '2 days'],
  [13 * DAY, '13 days'],
  [14 * DAY, '2 weeks'],
  [60 * DAY, '2 months'],
  [729 * DAY, '24 months'],
  [730 * DAY, '2 years'],
])('%d ms: %s', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});

test('the status tells what a container does, and since when', async () => {
  const clock = new ManualClock();
  await using engine = await raw({ clock });
  const status = async () => (await engine.call('GET', '/containers/json?all=1')).body;
  await engine.created();
  expect(await status()).toMatchObject([{ State: 'created', Status: 'Created' }]);
  await engine.call('POST', '/containers/web/start');
  await clock.advance(3 * SECOND);
  expect(await status()).toMatchObject([{ State: 'running', Status: 'Up 3 seconds' }]);
  await engine.call('POST', '/containers/web/pause');
  expect(await status()).toMatchObject([{ State: 'paused', Status: 'Up 3 seconds (Paused)' }]);
  await engine.call('POST', '/containers/web/unpause');
  engine.engine.crash('web', 3);
  await clock.advance(2 * MINUTE);
  expect(await status()).toMatchObject([{ State: 'exited', Status: 'Exited (3) 2 minutes ago' }]);
});

test('the status tells of the health', async () => {
  const clock = new ManualClock();
  const images = { plain: runs().healthyAfter(5 * SECOND) };
  await using engine = await raw({ clock, apiVersion: '1.52', images });
  await engine.created({ Healthcheck: { Test: ['CMD', 'true'], Interval: 5e9 } });
  await engine.call('POST', '/containers/web/start');
  const status = async () => (await engine.call('GET', '/containers/json')).body;
  expect(await status()).toMatchObject([
    { Status: 'Up Less than a second (health: starting)', Health: { Status: 'starting' } },
  ]);
  await clock.advance(6 * SECOND);
  expect(await status()).toMatchObject([{ Status: 'Up 6 seconds (healthy)', Health: { Status: 'healthy' } }]);
});
