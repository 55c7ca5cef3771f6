/** A new version that can never run: the old one stays, or is back, with all that it had; also at the second attempt. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { callSuccessfully } from '../../../../script/lib/engine/api.js';
import { testEngine } from '../../../support/test-engine.js';
import { type ConfigurationName, changed, type Flaw, revised } from './support/declared.js';
import { freePort, holdPort } from './support/ports.js';
import { Stage } from './support/stage.js';
import { endures, survives } from './support/trials.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.on(testEngine(), 'faults-broken', { port: await freePort(), alone: false });
});
afterAll(() => stage.end());

test.each<readonly [flaw: Flaw, name: ConfigurationName]>([
  ['crashes', 'app'],
  ['crashes', 'worker'],
  ['no-program', 'web'],
  ['no-program', 'worker'],
  ['unhealthy', 'db'],
  ['unhealthy', 'worker'],
  ['never-healthy', 'app'],
])('%s: %s', (flaw, name) => endures(stage, (declared) => changed(declared, name, { flaw }), name));

test('with changes of others, which are made as far as they do not need it', () =>
  endures(
    stage,
    (declared) => changed(revised(declared, 'db', 'web', 'worker'), 'app', { flaw: 'crashes' }),
    'app',
  ));

describe('its port is taken', () => {
  const moved = (port: number) => () => {
    return { ...revised(stage.declared, 'app'), port };
  };

  test('by a process of the machine, until that ends', async () => {
    const { port, server } = await holdPort();
    await endures(stage, moved(port), 'web');
    server.close();
    await once(server, 'close');
    await survives(
      stage,
      (declared) => ({ ...declared, port }),
      async () => {},
    );
  });

  test('by a container of somebody else, until that ends', async () => {
    const { host, image } = stage.scenario;
    const port = await freePort();
    const json = {
      Image: image,
      ExposedPorts: { '1/tcp': {} },
      HostConfig: { PortBindings: { '1/tcp': [{ HostPort: String(port) }] } },
    };
    const name = 'docker-map-test-faults-foreign';
    await callSuccessfully(host, 'POST', `/containers/create?name=${name}`, { json });
    try {
      await callSuccessfully(host, 'POST', `/containers/${name}/start`);
      await endures(stage, moved(port), 'web');
    } finally {
      await callSuccessfully(host, 'DELETE', `/containers/${name}?force=1`);
    }
    await survives(
      stage,
      (declared) => ({ ...declared, port }),
      async () => {},
    );
  });
});
