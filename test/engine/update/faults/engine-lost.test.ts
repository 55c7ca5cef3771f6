/** The engine goes away, or has no room any more, in the middle of a replacement: the next run finishes the job. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasPrivateEngine, type PrivateEngine, startPrivateEngine } from '../../../support/private-engine.js';
import { type ConfigurationName, changed, type Declared, revised } from './support/declared.js';
import { fillDisk, giveDiskBack } from './support/disk.js';
import { listenerFor } from './support/moment.js';
import { Stage } from './support/stage.js';
import { survives } from './support/trials.js';
import { expectWhole } from './support/whole.js';

describe.skipIf(!hasPrivateEngine)('an engine', () => {
  let own: PrivateEngine;
  let stage: Stage;
  beforeAll(async () => {
    own = await startPrivateEngine({ megabytes: 64 });
    stage = await Stage.on(own, 'faults-engine', { port: 8080, alone: true, own });
  });
  afterAll(async () => {
    stage.scenario.wrapper.close();
    await own[Symbol.asyncDispose]();
  });

  /** The moment is the beginning of a stage. @returns the error of the run */
  async function updateWith(declared: Declared, moment: string, strike: () => void) {
    return stage.update(declared, (plan) => ({ onEvent: listenerFor({ stage: moment }, plan, strike) }));
  }

  // The last one: between the stop of the old one and the start of the new one.
  test.each<readonly [how: 'stop' | 'kill', stage: string, name: ConfigurationName]>([
    ['stop', 'renaming the old container', 'app'],
    ['kill', 'renaming the old container', 'app'],
    ['kill', 'starting the new container', 'web'],
    ['kill', 'waiting for the new container', 'worker'],
  ])('%s before %s', (how, moment, name) =>
    survives(
      stage,
      (declared) => revised(declared, name),
      async (declared) => {
        let away: Promise<void> | undefined;
        await updateWith(declared, moment, () => {
          away = own[how]();
        });
        expect(away).toBeDefined();
        await away;
        await own.start();
      },
    ),
  );

  test.each(['looking at the old container', 'starting the new container'])(
    'killed before %s: the volumes that came with the new one go with it',
    (moment) =>
      survives(
        stage,
        (declared) => changed(declared, moment.startsWith('look') ? 'app' : 'db', { shared: true }),
        async (declared) => {
          let away: Promise<void> | undefined;
          await updateWith(declared, moment, () => {
            away = own.kill();
          });
          await away;
          await own.start();
        },
      ),
  );

  describe('without room on its disk', () => {
    test('for the new container: the old one is not even stopped', () =>
      survives(
        stage,
        (declared) => revised(declared, 'app'),
        async (declared) => {
          const before = await stage.scenario.engine.containers.inspect(stage.scenario.object('app'));
          const failure = await updateWith(declared, 'creating the new container', () => fillDisk(own));
          expect(failure?.result.outcomes).toMatchObject([
            { restored: 'running', error: { message: expect.stringContaining('no space left on device') } },
          ]);
          const after = await stage.scenario.engine.containers.inspect(before.id);
          expect(after).toMatchObject({ name: before.name, startedAt: before.startedAt });
          giveDiskBack(own);
          await expectWhole(stage, stage.declared);
        },
      ));

    test.each([
      'stopping the old container',
      'renaming the old container',
      'giving the new container its name',
      'starting the new container',
      'removing the old container',
    ])('from %s', (moment) =>
      survives(
        stage,
        (declared) => revised(declared, 'app'),
        async (declared) => {
          await updateWith(declared, moment, () => fillDisk(own));
          giveDiskBack(own);
        },
      ),
    );
  });
});
