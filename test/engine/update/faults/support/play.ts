/** Plays one case: the change, the fault in the middle of it, and the runs after it. */
import { once } from 'node:events';
import type { Server } from 'node:net';
import { call } from '../../../../../script/lib/engine/api.js';
import type { PrivateEngine } from '../../../../support/private-engine.js';
import { applied, type Case, type Fault } from './arbitrary.js';
import { changed, containers, type Declared } from './declared.js';
import { fillDisk, giveDiskBack } from './disk.js';
import { updateAndDie } from './killed-client.js';
import { listenerFor } from './moment.js';
import { holdPort } from './ports.js';
import type { Stage } from './stage.js';
import { endures, survives } from './trials.js';

/** @param own the stage's engine, for faults of engines */
export function play(stage: Stage, { changes, flaw, fault, part }: Case, own?: PrivateEngine): Promise<void> {
  const next = (declared: Declared) => applied(changes, declared);
  const strike = (declared: Declared) => strikes(stage, declared, fault, part, own);
  if (!flaw) return survives(stage, next, strike);
  const { name, flaw: kind } = flaw;
  return endures(stage, (declared) => changed(next(declared), name, { flaw: kind }), name, strike);
}

async function strikes(
  stage: Stage,
  declared: Declared,
  fault: Fault,
  part: number,
  own: PrivateEngine | undefined,
): Promise<void> {
  switch (fault.kind) {
    case 'client-killed':
      await updateAndDie(stage, declared, { part }, fault.delay);
      return;
    case 'interrupted': {
      const interruption = new AbortController();
      await disturbed(stage, declared, part, async () => interruption.abort(), interruption.signal);
      return;
    }
    case 'container-killed': {
      const name = stage.scenario.object(containers[fault.name][0]);
      await disturbed(stage, declared, part, () =>
        call(stage.scenario.host, 'POST', `/containers/${name}/kill`),
      );
      return;
    }
    case 'port-stolen':
      await withThief(stage, declared, part);
      return;
    case 'engine-killed':
    case 'engine-stopped': {
      const how = fault.kind === 'engine-killed' ? 'kill' : 'stop';
      await disturbed(stage, declared, part, () => owned(own)[how]());
      await owned(own).start();
      return;
    }
    case 'disk-full':
      await disturbed(stage, declared, part, async () => fillDisk(owned(own)));
      giveDiskBack(owned(own));
      return;
    default:
      fault satisfies never;
  }
}

/** Runs an update, in the middle of which something happens; returns when both have ended. */
async function disturbed(
  stage: Stage,
  declared: Declared,
  part: number,
  happen: () => Promise<unknown>,
  signal?: AbortSignal,
): Promise<void> {
  let happening: Promise<unknown> | undefined;
  const strike = () => {
    happening = happen();
  };
  await stage.update(declared, (plan) => ({ onEvent: listenerFor({ part }, plan, strike), signal }));
  await happening;
}

/** From the moment on, at each event, somebody tries to get the port. */
async function withThief(stage: Stage, declared: Declared, part: number): Promise<void> {
  const attempts: Promise<Server | undefined>[] = [];
  await stage.update(declared, (plan) => {
    const steal = () => {
      const attempt = holdPort(declared.port).then(
        ({ server }) => server,
        () => undefined,
      );
      attempts.push(attempt);
    };
    const begins = listenerFor({ part }, plan, steal);
    return { onEvent: (event) => (attempts.length > 0 ? steal() : begins(event)) };
  });
  for (const server of await Promise.all(attempts)) {
    if (!server) continue;
    server.close();
    await once(server, 'close');
  }
}

function owned(own: PrivateEngine | undefined): PrivateEngine {
  if (own) return own;
  throw new Error('this fault takes an engine of our own');
}
