/** Plans the renewal of a network that exists and is not as declared: driver, options, internal. */
import type { ObservedContainer, ObservedNetwork } from '../engine/snapshot.js';
import { optionsOnceDeclared } from '../landscape/declared-options.js';
import type { ContainerItem, NetworkItem } from '../landscape/landscape.js';
import { itemId } from '../landscape/names.js';
import { identityOf } from './identity.js';
import { stepId } from './plan-builder.js';
import type { Planning } from './planning.js';
import type { PlanRequest } from './request.js';
import type { Difference, StepId } from './step.js';

/**
 * Takes the network's containers off it, makes it anew, and puts those back that declare it, with the settings that they
 * declare; only an `update` does. A network that containers of others are on is kept, and a note says so.
 *
 * @returns whether it is made anew. All that its containers need for that is planned.
 */
export function planNetworkDrift(item: NetworkItem, context: Planning): boolean {
  const { request, builder } = context;
  const observed = request.snapshot.networks.get(item.name);
  const differences = observed && request.action === 'update' ? networkDifferences(item, observed) : [];
  if (differences.length === 0) return false;
  const members = membersOf(item, context);
  const foreign = members.filter(({ declared, goes }) => !declared && !goes);
  if (foreign.length > 0) {
    builder.note('kept', item.name, keptBecauseOf(foreign, differences));
    return false;
  }
  const off = members.map((member) => planLeaving(item, member, context));
  const cause = 'it is not as declared';
  const removed = builder.add({ kind: 'removeNetwork', target: item.name, cause, differences, after: off });
  const { payload } = item;
  builder.add({ kind: 'createNetwork', target: item.name, cause: 'made anew', payload, after: [removed] });
  for (const member of members) planReturn(item, member, context);
  return true;
}

/** Options that are not declared, and were not when it was made, are the engine's own. */
function networkDifferences({ payload }: NetworkItem, observed: ObservedNetwork): readonly Difference[] {
  const rows = [
    { field: 'driver', declared: payload.Driver, observed: observed.driver },
    ...Object.entries(payload.Options).map(([name, value]) => ({
      field: `option ${name}`,
      declared: String(value),
      observed: observed.options[name] ?? NOT_SET,
    })),
    ...optionsOnceDeclared(observed.labels)
      .filter((name) => payload.Options[name] === undefined)
      .map((name) => ({
        field: `option ${name}`,
        declared: NOT_SET,
        observed: observed.options[name] ?? NOT_SET,
      })),
    { field: 'internal', declared: String(payload.Internal), observed: String(observed.internal) },
  ];
  return rows.filter(({ declared, observed }) => declared !== observed);
}

const NOT_SET = 'not set';

interface Member {
  readonly observed: ObservedContainer;
  /** What it is declared as; absent for one that no map declares. */
  readonly declared: ContainerItem | undefined;
  /** It is removed before, in this plan. */
  readonly goes: boolean;
}

/** Stopped ones too: they hold on to the id of the network, and could not start on another one. */
function membersOf({ name }: NetworkItem, { request, builder }: Planning): readonly Member[] {
  const members: Member[] = [];
  for (const observed of request.snapshot.containers.values()) {
    if (!observed.networks.includes(name)) continue;
    members.push({
      observed,
      declared: declaredAs(observed.name, request.landscapes),
      goes: builder.has(stepId('removeContainer', observed.name)),
    });
  }
  return members;
}

function declaredAs(name: string, landscapes: PlanRequest['landscapes']): ContainerItem | undefined {
  for (const { items } of landscapes) {
    const item = items.get(itemId('container', name));
    if (item?.kind === 'container') return item;
  }
  return undefined;
}

function keptBecauseOf(foreign: readonly Member[], differences: readonly Difference[]): string {
  const names = foreign.map(({ observed }) => observed.name);
  const facts = differences.map(
    ({ field, declared, observed }) => `${field} is ${observed}, not ${declared}`,
  );
  return `${facts.join(', ')}; it is kept, because ${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} on it`;
}

function planLeaving(
  { name }: NetworkItem,
  { observed, declared, goes }: Member,
  { builder }: Planning,
): StepId {
  if (goes || !declared) return stepId('removeContainer', observed.name);
  return builder.add({
    kind: 'disconnectNetwork',
    target: observed.name,
    container: identityOf(declared),
    network: name,
    cause: 'the network is made anew',
    after: [],
  });
}

function planReturn({ name }: NetworkItem, { declared, goes }: Member, { builder }: Planning): void {
  const membership = declared?.networks.find(({ network }) => network === name);
  if (!declared || !membership || goes) return;
  builder.add({
    kind: 'connectNetwork',
    target: declared.name,
    container: identityOf(declared),
    network: name,
    endpoint: membership.endpoint,
    cause: 'the network is made anew',
    after: [stepId('createNetwork', name)],
  });
}
