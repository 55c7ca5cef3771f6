/** A new version that can never run: the old one stays, or is back, with all that it had; also at the second attempt. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { callSuccessfully } from '../../../../script/lib/engine/api.js';
import { testEngine } from '../../../support/test-engine.js';
import { type ConfigurationName, changed, type Declared, type Flaw, revised } from './support/declared.js';
import { Lane } from './support/lane.js';
import { freePort, holdPort } from './support/ports.js';
import { Stage } from './support/stage.js';
import { endures, survives } from './support/trials.js';

/** A landscape of its own for the tests of a block, one after the other. */
function useStage(name: string) {
  const lane = new Lane();
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.on(testEngine(), `faults-${name}`, { port: await freePort(), alone: false });
  });
  afterAll(() => stage.end());
  return (action: (stage: Stage) => Promise<void>) => lane.next(() => action(stage));
}

describe.concurrent('a new version that', { timeout: 300_000 }, () => {
  describe('is no good', () => {
    const onStage = useStage('broken');

    test.each<readonly [flaw: Flaw, name: ConfigurationName]>([
      ['crashes', 'app'],
      ['crashes', 'worker'],
      ['no-program', 'web'],
      ['no-program', 'worker'],
      ['unhealthy', 'db'],
      ['unhealthy', 'worker'],
      ['never-healthy', 'app'],
    ])('%s: %s', (flaw, name) =>
      onStage((stage) => endures(stage, (declared) => changed(declared, name, { flaw }), name)),
    );
  });

  describe('finds', () => {
    const onStage = useStage('taken');
    const nothing = async () => {};
    const moved = (port: number) => (declared: Declared) => ({ ...revised(declared, 'app'), port });

    test('its port taken by a process of the machine, until that ends', () =>
      onStage(async (stage) => {
        const { port, server } = await holdPort();
        await endures(stage, moved(port), 'web');
        server.close();
        await once(server, 'close');
        await survives(stage, moved(port), nothing);
      }));

    test('its port taken by a container of somebody else, until that ends', () =>
      onStage(async (stage) => {
        const port = await freePort();
        await withForeign(stage, port, () => endures(stage, moved(port), 'web'));
        await survives(stage, moved(port), nothing);
      }));

    test('others that change too, which they do as far as they do not need it', () =>
      onStage((stage) => {
        const next = (declared: Declared) =>
          changed(revised(declared, 'db', 'web', 'worker'), 'app', { flaw: 'crashes' });
        return endures(stage, next, 'app');
      }));
  });
});

/** A container that nobody declared publishes the port for as long as `use` takes. */
async function withForeign(stage: Stage, port: number, use: () => Promise<void>): Promise<void> {
  const { host, image, name } = stage.scenario;
  const PortBindings = { '1/tcp': [{ HostPort: String(port) }] };
  const json = { Image: image, ExposedPorts: { '1/tcp': {} }, HostConfig: { PortBindings } };
  await callSuccessfully(host, 'POST', `/containers/create?name=${name}-foreign`, { json });
  try {
    await callSuccessfully(host, 'POST', `/containers/${name}-foreign/start`);
    await use();
  } finally {
    await callSuccessfully(host, 'DELETE', `/containers/${name}-foreign?force=1`);
  }
}
