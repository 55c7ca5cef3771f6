/**
 * What the names in a command stand for: each is looked up in what the maps declare, and one with two meanings is
 * refused with both. All faults are told at once.
 */
import { nearest } from '../common/suggest.js';
import type { ContainerItem, ItemId, Landscape } from '../landscape/landscape.js';
import { everything, type Meaning, type Meanings, meaningsOf } from './meanings.js';
import { PlanError } from './plan-error.js';

/**
 * The containers that the names mean, in the order of the names; all containers where there are no names.
 * `instances` limits configurations to the instances of these names.
 *
 * @throws PlanError `unknown-name`, `ambiguous-name` or `unknown-instance`, listing every bad name.
 */
export function resolveTargets(
  landscapes: readonly Landscape[],
  names: readonly string[],
  instances: readonly string[] = [],
): ReadonlySet<ItemId> {
  const known = knownInstances(landscapes);
  const unknown = instances.filter((instance) => !known.has(instance));
  const faults = unknown.map((instance) => unknownInstance(instance, known));
  const limits = instances.length > unknown.length;
  const found = new Set<ItemId>();
  for (const meaning of wantedMeanings(landscapes, names)) {
    if (meaning instanceof PlanError) {
      faults.push(meaning);
      continue;
    }
    const containers = limited(meaning.containers, instances);
    if (limits && containers.length === 0) faults.push(withoutInstance(meaning, instances));
    for (const { id } of containers) found.add(id);
  }
  throwFaults(faults);
  return found;
}

function wantedMeanings(
  landscapes: readonly Landscape[],
  names: readonly string[],
): readonly (Meaning | PlanError)[] {
  if (names.length === 0) return [everything(landscapes)];
  const meanings = meaningsOf(landscapes);
  return names.map((name) => lookUp(meanings, name));
}

function lookUp(meanings: Meanings, name: string): Meaning | PlanError {
  const [meaning, other, ...more] = meanings.get(name) ?? [];
  if (!meaning) {
    const near = nearest(name, [...meanings.keys()]);
    return new PlanError('unknown-name', `Nothing is called '${name}'`, {
      hint: near === undefined ? 'Run `docker-map ps` for the names there are.' : `Did you mean '${near}'?`,
    });
  }
  if (!other) return meaning;
  const texts = [meaning, other, ...more].map(({ text }) => text);
  return new PlanError('ambiguous-name', `'${name}' has ${texts.length} meanings: ${texts.join(', ')}`, {
    hint: 'Put the name of the map before it, or give one of the two another name.',
  });
}

function limited(
  containers: readonly ContainerItem[],
  instances: readonly string[],
): readonly ContainerItem[] {
  if (instances.length === 0) return containers;
  return containers.filter(({ instance }) => instance !== null && instances.includes(instance));
}

/** The limit leaves nothing of what was named: most likely a mistake, and never what was meant. */
function withoutInstance({ text }: Meaning, instances: readonly string[]): PlanError {
  const names = instances.map((instance) => `'${instance}'`).join(' or ');
  return new PlanError('unknown-instance', `There is no instance ${names} in ${text}`, {
    hint: 'Leave out the instance, or name another configuration.',
  });
}

function knownInstances(landscapes: readonly Landscape[]): ReadonlySet<string> {
  return new Set(everything(landscapes).containers.flatMap(({ instance }) => instance ?? []));
}

function unknownInstance(instance: string, known: ReadonlySet<string>): PlanError {
  const near = nearest(instance, [...known]);
  return new PlanError('unknown-instance', `No configuration has an instance '${instance}'`, {
    hint: near && `Did you mean '${near}'?`,
  });
}

function throwFaults(faults: readonly PlanError[]): void {
  const [first, ...rest] = faults;
  if (!first) return;
  if (rest.length === 0) throw first;
  const lines = faults.map(({ message, hint }) => (hint ? `${message}. ${hint}` : message));
  throw new PlanError(first.code, lines.join('\n'));
}
