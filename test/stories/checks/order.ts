/**
 * No step ran before what it needs: going up, a container is created and started only when what it needs has been;
 * going down, it is stopped and removed only when what needs it has been.
 */
import { type Act, actsOf, type Performance } from '../play/performance.js';
import { type ContainerPhoto, isUp } from '../stage/photo.js';
import { onEngine } from '../story/names.js';
import type { Needs } from '../story/needs.js';
import { never, type StepTimes, stepTimes } from './step-times.js';

export function order(performance: Performance): readonly string[] {
  const { needs } = performance;
  return actsOf(performance).flatMap((act) => {
    const times = stepTimes(act);
    return needs.containers.flatMap((name) => faultsOf(name, act, times, needs));
  });
}

function faultsOf(name: string, act: Act, times: StepTimes, needs: Needs): readonly string[] {
  switch (act.action) {
    case 'create':
    case 'start':
    case 'startup':
      return [...upFaults(name, act, times, needs), ...thingFaults(name, times, needs)];
    case 'restart':
      return restartFaults(name, times, needs);
    case 'update':
    case 'signal':
    case 'pull':
    case 'build':
      return [];
    case 'stop':
    case 'remove':
    case 'shutdown':
      return downFaults(name, act, times, needs);
    default:
      return act.action satisfies never;
  }
}

function upFaults(name: string, { before }: Act, times: StepTimes, needs: Needs): readonly string[] {
  const created = times.begin('createContainer', onEngine(name));
  const started = times.begin('startContainer', onEngine(name));
  return [...needs.direct(name)].flatMap((needed) => {
    const target = onEngine(needed);
    const existing = before.containers.get(target);
    const there = times.done('createContainer', target) ?? (existing ? -1 : never);
    const ready = times.done('startContainer', target) ?? (isReady(existing) ? -1 : never);
    return [
      ...early(created, there, `${name} was created before ${needed}`),
      ...early(started, ready, `${name} was started before ${needed}`),
    ];
  });
}

/** Up, or not started again. */
function isReady(container: ContainerPhoto | undefined): boolean {
  return (
    container !== undefined &&
    (isUp(container) || container.status === 'exited' || container.status === 'dead')
  );
}

/** Networks come before creation, prepared volumes before creation and start. */
function thingFaults(name: string, times: StepTimes, needs: Needs): readonly string[] {
  const { networks, attaches, uses } = needs.configurationOf(name);
  const created = times.begin('createContainer', onEngine(name));
  const started = times.begin('startContainer', onEngine(name));
  const aliases = [...attaches.map(({ alias }) => alias), ...uses.map((used) => used.name)];
  return [
    ...networks.flatMap(({ network }) =>
      early(
        created,
        times.done('createNetwork', onEngine(network)),
        `${name} came before network ${network}`,
      ),
    ),
    ...aliases.flatMap((alias) =>
      early(
        created ?? started,
        times.done('prepareVolume', onEngine(alias)),
        `${name} came before volume ${alias}`,
      ),
    ),
  ];
}

function restartFaults(name: string, times: StepTimes, needs: Needs): readonly string[] {
  const own = times.begin('restartContainer', onEngine(name));
  return [...needs.direct(name)].flatMap((needed) =>
    early(own, times.done('restartContainer', onEngine(needed)), `${name} was restarted before ${needed}`),
  );
}

function downFaults(name: string, { before }: Act, times: StepTimes, needs: Needs): readonly string[] {
  const stopped = times.begin('stopContainer', onEngine(name));
  const removed = times.begin('removeContainer', onEngine(name));
  const users = needs.containers.filter((other) => needs.direct(other).has(name));
  return users.flatMap((user) => {
    const existing = before.containers.get(onEngine(user));
    const down = times.done('stopContainer', onEngine(user)) ?? (existing && isUp(existing) ? never : -1);
    const gone = times.done('removeContainer', onEngine(user));
    return [
      ...early(stopped, down, `${name} was stopped before ${user}`),
      ...early(removed, gone, `${name} was removed before ${user}`),
    ];
  });
}

function early(moment: number | undefined, allowed: number | undefined, words: string): readonly string[] {
  return moment !== undefined && allowed !== undefined && moment < allowed ? [words] : [];
}
