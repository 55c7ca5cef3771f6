/** How many steps run together on one engine, seen by the engine: calls that have come and are not answered yet. */
import { expect, test, vi } from 'vitest';
import { ContainerMap, DockerClientWrapper, MappingDockerClient } from '../../../src/index.js';
import { ManualClock, SimulatedEngine } from '../../../src/testing/index.js';

const names = Array.from({ length: 60 }, (_, index) => `c${index}`);
const containers = Object.fromEntries(names.map((name) => [name, { image: 'nginx' }]));

test.each([
  { parallel: undefined, together: 8 },
  { parallel: 3, together: 3 },
  { parallel: 40, together: 40 },
])('$parallel: $together', async ({ parallel, together }) => {
  const clock = new ManualClock();
  const latency = { 'POST /containers/*/start': 1000 };
  await using engine = await SimulatedEngine.start({ images: ['nginx'], clock, latency });
  const client = new MappingDockerClient(
    new ContainerMap('main', { containers }),
    new DockerClientWrapper(engine.host),
  );
  await client.create();
  const run = client.startup(undefined, { ...(parallel !== undefined && { parallel }) });
  const begun = () => engine.requestsTo('POST /containers/*/start').length;
  await vi.waitFor(() => expect(begun()).toBe(together), { timeout: 10_000 });
  // All that are let through at once have come; the next ones follow only when time goes on.
  await clock.advance(999);
  expect(begun()).toBe(together);
  await clock.advanceUntil(run);
  expect(engine.startOrder).toHaveLength(names.length);
});
