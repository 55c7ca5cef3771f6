/** What a fault in an update may come to: a second run finishes the job; or the new version can never run, and the old one does. */
import { expect } from 'vitest';
import { DockerMapError, planText, type RunError } from '../../../../../src/index.js';
import { type ConfigurationName, containers, type Declared } from './declared.js';
import type { Stage } from './stage.js';
import { expectEither, expectWhole } from './whole.js';

/** @param fault happens in a first run, and is over at its end */
export function survives(
  stage: Stage,
  next: (declared: Declared) => Declared,
  fault: (declared: Declared) => Promise<unknown>,
): Promise<void> {
  return stage.through(async () => {
    const declared = next(stage.declared);
    await fault(declared);
    const failure = await secondUpdate(stage, declared);
    if (failure) throw failure;
    await expectWhole(stage, declared);
    return declared;
  });
}

/**
 * The first run and the second one fail at the new version, after which the third plan is the same.
 *
 * @param fault happens before, in a run of its own
 */
export function endures(
  stage: Stage,
  next: (declared: Declared) => Declared,
  broken: ConfigurationName,
  fault: (declared: Declared) => Promise<unknown> = async () => {},
): Promise<void> {
  return stage.through(async () => {
    const before = stage.declared;
    const declared = next(before);
    const ids = await idsOf(stage, broken);
    await fault(declared);
    await expectFailure(stage, declared, broken);
    await expectEither(stage, before, declared);
    const second = await stage.plan(declared);
    await expectFailure(stage, declared, broken);
    const mixed = await expectEither(stage, before, declared);
    expect(planText(await stage.plan(declared))).toBe(planText(second));
    expect(mixed.versions[broken]).toEqual(before.versions[broken]);
    expect(await idsOf(stage, broken)).toEqual(ids);
    return mixed;
  });
}

/**
 * Where something that a client asked for before it was killed was done only after the plan was made, the update says so,
 * and is run again. Where it says that the engine is to be restarted, that is done.
 */
async function secondUpdate(stage: Stage, declared: Declared): Promise<RunError | undefined> {
  const failure = await stage.update(declared);
  const wasOvertaken = failure?.result.outcomes.some(
    (outcome) => outcome.status === 'failed' && isOvertaken(outcome.error),
  );
  if (wasOvertaken) return stage.update(declared);
  if (!failure?.hint?.includes('restart the engine')) return failure;
  await stage.restartEngine();
  return stage.update(declared);
}

function isOvertaken({ code, cause }: DockerMapError): boolean {
  if (code === 'conflict' || code === 'changed-meanwhile') return true;
  return cause instanceof DockerMapError && isOvertaken(cause);
}

/** Of the first container: those after it are not touched. */
async function expectFailure(stage: Stage, declared: Declared, broken: ConfigurationName): Promise<void> {
  const failure = await secondUpdate(stage, declared);
  const failed = failure?.result.outcomes.filter(({ status }) => status === 'failed');
  expect(failed, failure?.message).toMatchObject([
    {
      step: { kind: 'replaceContainer', target: stage.scenario.object(containers[broken][0]) },
      restored: 'running',
      error: { code: 'replacement-failed' },
    },
  ]);
}

async function idsOf({ scenario }: Stage, name: ConfigurationName): Promise<readonly string[]> {
  const inspections = containers[name].map((container) =>
    scenario.engine.containers.inspect(scenario.object(container)),
  );
  return (await Promise.all(inspections)).map(({ id }) => id);
}
