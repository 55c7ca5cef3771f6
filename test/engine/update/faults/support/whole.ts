/** What must hold after any fault and a second run: nothing is left over, nothing is missing, and no data is lost. */
import { expect } from 'vitest';
import { planText } from '../../../../../src/index.js';
import { type ConfigurationName, configurations, containers, type Declared } from './declared.js';
import { allContainers, declaredFacts, type Facts, factsOf } from './facts.js';
import type { Stage } from './stage.js';
import { findTreasure } from './treasure.js';

/** All is as declared, and there is nothing to do. */
export async function expectWhole(stage: Stage, declared: Declared): Promise<void> {
  const facts = allContainers().map(
    ([container, name]) => [container, declaredFacts(declared, name, stage.images)] as const,
  );
  expect(await allFacts(stage)).toEqual(Object.fromEntries(facts));
  await expectNothingLost(stage);
  expect(planText(await stage.plan(declared))).toBe('');
}

/**
 * Each configuration is as before, or as it was to be, with all its containers.
 *
 * @returns the declaration that it is, for which there is nothing to do
 */
export async function expectEither(stage: Stage, before: Declared, next: Declared): Promise<Declared> {
  const found = await allFacts(stage);
  const done = configurations.filter((name) => isAs(stage, found, next, name));
  const versions = configurations.map((name) => {
    return [name, (done.includes(name) ? next : before).versions[name]] as const;
  });
  const mixed = {
    port: done.includes('web') ? next.port : before.port,
    versions: { ...before.versions, ...Object.fromEntries(versions) },
  };
  await expectWhole(stage, mixed);
  return mixed;
}

function isAs(
  stage: Stage,
  found: Readonly<Record<string, Facts>>,
  declared: Declared,
  name: ConfigurationName,
): boolean {
  const wanted = JSON.stringify(declaredFacts(declared, name, stage.images));
  return containers[name].every((container) => JSON.stringify(found[container]) === wanted);
}

/** By name without the map's, whatever bears the map's name. */
async function allFacts({ scenario, prefix }: Stage): Promise<Readonly<Record<string, Facts>>> {
  const { containers: api } = scenario.engine;
  const found = (await api.list()).filter(({ name }) => name.startsWith(prefix));
  const facts = found.map(async ({ name, id }) => {
    return [name.slice(prefix.length), factsOf(await api.inspect(id), prefix)] as const;
  });
  return Object.fromEntries(await Promise.all(facts));
}

async function expectNothingLost(stage: Stage): Promise<void> {
  const { scenario, prefix } = stage;
  const { networks, volumes, containers: api } = scenario.engine;
  const own = (objects: readonly { readonly name: string }[]) =>
    objects
      .filter(({ name }) => name.startsWith(prefix))
      .map(({ name }) => name.slice(prefix.length))
      .toSorted();
  expect(own(await networks.list())).toEqual(['back', 'front']);
  expect(own(await volumes.list())).toEqual(['data', 'files']);
  expect(await findTreasure(scenario.engine, prefix)).toEqual(stage.treasure);
  if (!stage.alone) return;
  const used = (await api.list()).flatMap(({ mounts }) => mounts.flatMap(({ volume }) => volume ?? []));
  const there = (await volumes.list()).map(({ name }) => name).filter((name) => !stage.strays.has(name));
  expect(there.toSorted()).toEqual([...new Set(used)].toSorted());
}
