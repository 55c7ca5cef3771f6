/** What must hold at every moment of a run, as the engine's own state has it. */
import { containersOf, onEngine } from '../../story/names.js';
import type { UpdateAct, UpdatePerformance } from '../play/performance.js';
import type { ContainerMoment, Moment } from '../play/trace.js';
import { formerNames, newNameOf, oldNameOf } from '../story/names.js';
import { doomed } from './model.js';

function acts({ first, second }: UpdatePerformance): readonly UpdateAct[] {
  return [first, second];
}

/** Two versions of a container never write to one volume at a time, unless the map says that they may. */
export function oneWriter(performance: UpdatePerformance): readonly string[] {
  const { needs } = performance;
  return acts(performance).flatMap(({ moments, action }) =>
    needs.containers.flatMap((name) => {
      const { order, restart } = needs.configurationOf(name);
      if (order === 'start-first') return [];
      // An engine that comes back starts what is to run always, though it had been stopped.
      if (restart === 'always' && performance.engineWentDown) return [];
      const shared = moments.flatMap((moment) => sharedWrites(versionsIn(moment, name, performance)));
      return shared
        .slice(0, 1)
        .map((volume) => `${action}: two versions of ${name} write to ${volume.slice(0, 20)}`);
    }),
  );
}

function versionsIn(
  { containers }: Moment,
  name: string,
  { needs }: UpdatePerformance,
): readonly ContainerMoment[] {
  const former = formerNames(needs.configurationOf(name)).get(name);
  const names = [onEngine(name), newNameOf(name), oldNameOf(name), ...(former ? [onEngine(former)] : [])];
  return containers.filter((container) => container.running && names.includes(container.name));
}

function sharedWrites(versions: readonly ContainerMoment[]): readonly string[] {
  return versions.flatMap(({ writes }, index) =>
    versions.slice(index + 1).flatMap((other) => other.writes.filter((volume) => writes.includes(volume))),
  );
}

/** No more instances of a configuration are down at one time than may be. */
export function rolling(performance: UpdatePerformance): readonly string[] {
  const { story, engineWentDown } = performance;
  if (engineWentDown) return [];
  return acts(performance).flatMap(({ action, before, moments }) =>
    story.after.configurations.flatMap((configuration) => {
      const { name, parallel, networkOf } = configuration;
      if (networkOf !== null) return [];
      const up = containersOf(configuration).filter(
        (container) => before.containers.get(onEngine(container))?.status === 'running',
      );
      const most = Math.max(
        0,
        ...moments.map(
          (moment) => up.filter((one) => versionsIn(moment, one, performance).length === 0).length,
        ),
      );
      return most > parallel ? [`${action}: ${most} instances of ${name} were down at one time`] : [];
    }),
  );
}

/**
 * What declares a health check is healthy, and what is to complete has, when what needs it is started. An engine that comes
 * back, and a replacement that is undone, start what was there before by themselves.
 */
export function dependenciesReady(performance: UpdatePerformance): readonly string[] {
  const { needs, first, second, engineWentDown } = performance;
  const crashing = doomed(performance);
  return (engineWentDown ? [second] : acts(performance)).flatMap((act) => {
    const { action, moments, before } = act;
    const replaced = new Set(
      act.plan?.steps.flatMap((step) => (step.kind === 'replaceContainer' ? [step.old.id] : [])),
    );
    return moments.flatMap(({ action: what, id, containers }) => {
      const started = containers.find((container) => container.id === id);
      const name = needs.containers.find(
        (one) => started && [onEngine(one), newNameOf(one)].includes(started.name),
      );
      const existed = [...before.containers.values()].some((container) => container.id === id);
      if (what !== 'start' || !name || (existed && act === first) || replaced.has(id)) return [];
      return [...needs.direct(name)].flatMap((needed) => {
        // One that ends when it has been started was started.
        if (crashing.has(needed)) return [];
        const { healthCheck, image } = needs.configurationOf(needed);
        const former = formerNames(needs.configurationOf(needed)).get(needed) ?? needed;
        const container = [needed, former]
          .map((one) => containers.find((other) => other.name === onEngine(one)))
          .find((one) => one !== undefined);
        const ready =
          image === 'ends'
            ? container?.ended === true && container.exitCode === 0
            : container?.running === true &&
              (!healthCheck || container.health === 'healthy' || isOlder(container));
        return ready ? [] : [`${action}: ${name} was started before ${needed} was ready`];
      });
    });
  });
}

/** It is from a declaration without a health check, and `startup` keeps it. */
function isOlder({ health }: ContainerMoment): boolean {
  return health === undefined;
}

/** A container that ran is gone only where another version of it runs, and has become healthy if it can. */
export function keptUntilReady(performance: UpdatePerformance): readonly string[] {
  const { needs, begin, engineWentDown } = performance;
  if (engineWentDown) return [];
  const ids = new Map(
    needs.containers.flatMap((name) => {
      const container = begin.containers.get(onEngine(name));
      return container?.status === 'running' ? [[container.id, name] as const] : [];
    }),
  );
  return acts(performance).flatMap(({ action, moments }) =>
    moments.flatMap((moment) => {
      const name = ids.get(moment.id);
      if (moment.action !== 'destroy' || name === undefined || action !== 'update') return [];
      const { image } = needs.configurationOf(name);
      const own = moment.containers.find((one) => one.name === onEngine(name) && one.id !== moment.id);
      const works = image === 'ends' ? own?.ended : own?.running && (own.health ?? 'healthy') === 'healthy';
      return works ? [] : [`${action}: the old ${name} was gone before the new one was ready`];
    }),
  );
}
