/**
 * Applies container maps to an engine (manual, sections 3.6.3 and 3.8): works out the landscape, looks at what
 * exists, plans, and carries the plan out. Planning and running can be had apart: `plan()` touches nothing.
 */
import { observe } from '../engine/observe.js';
import type { Snapshot } from '../engine/snapshot.js';
import type { Landscape, VolumeItem } from '../landscape/landscape.js';
import { defaultClientName } from '../landscape/names.js';
import { ContainerMap } from '../map/container-map.js';
import { makePlan } from '../plan/make-plan.js';
import type { Action, Plan } from '../plan/plan.js';
import type { PlanOptions } from '../plan/request.js';
import { resolveTargets } from '../plan/targets.js';
import type { RunEvent, RunResult } from '../run/event.js';
import { runEvents } from '../run/run-events.js';
import type { RunOptions } from '../run/run-plan.js';
import { type ContainerStatusRow, containerStatus } from './container-status.js';
import { DockerClientWrapper } from './docker-client-wrapper.js';
import { refuseDuplicates } from './duplicates.js';
import { type ClientSettings, landscapeOf, landscapeSettings } from './landscape-of.js';

/** One name or several, as in `resolveTargets`; none: everything the maps declare. */
export type Names = string | readonly string[];

export interface MappingDockerClientOptions extends ClientSettings {
  /** Image of the helper container that sets owner and mode of volumes. Default: busybox:latest. */
  readonly coreImage?: string | undefined;
  /** Steps at one time on one engine. Default: 8. */
  readonly parallel?: number | undefined;
}

export interface ActionOptions extends PlanOptions {
  /** Limits configurations to the instances of these names. */
  readonly instances?: readonly string[] | undefined;
}

export class MappingDockerClient {
  readonly #maps: readonly ContainerMap[];
  readonly #client: DockerClientWrapper;
  readonly #options: MappingDockerClientOptions;

  /**
   * The maps may be changed later: each action takes them as they are then.
   *
   * @param client The engine; without one that of `configuration`, or the one that the Docker CLI would use.
   */
  constructor(
    maps: ContainerMap | readonly ContainerMap[],
    client: DockerClientWrapper | undefined = undefined,
    options: MappingDockerClientOptions = {},
  ) {
    this.#maps = maps instanceof ContainerMap ? [maps] : maps;
    this.#client = client ?? new DockerClientWrapper(options.configuration?.baseUrl);
    this.#options = options;
  }

  /**
   * The maps as they are now, made concrete: lazy values, names, payloads for the engine, dependencies.
   *
   * @throws MapError where a map has become invalid; LandscapeError where one cannot be made concrete.
   * @throws DockerMapError `duplicate-map` where two maps have one name, `duplicate-name` where two mean one object,
   *   `port-twice` where two publish one port of the host.
   */
  async landscapes(): Promise<readonly Landscape[]> {
    const settings = await landscapeSettings(this.#options);
    const landscapes = await Promise.all(this.#maps.map((map) => landscapeOf(map, settings)));
    refuseDuplicates(landscapes);
    return landscapes;
  }

  /**
   * What an action would do, as data. Reads from the engine, changes nothing.
   *
   * @throws PlanError for names that mean nothing, or two things, and for keys that are not carried out yet.
   */
  async plan(action: Action, names?: Names, options: ActionOptions = {}): Promise<Plan> {
    const landscapes = await this.landscapes();
    const targets = resolveTargets(landscapes, listOf(names), options.instances);
    return makePlan({
      action,
      engine: defaultClientName,
      landscapes,
      targets,
      snapshot: await this.#observe(landscapes),
      options: { ...options, coreImage: options.coreImage ?? this.#options.coreImage },
    });
  }

  /** Carries out a plan. @throws RunError, with the whole result, where a step failed or the run was interrupted. */
  async run(plan: Plan, options: RunOptions = {}): Promise<RunResult> {
    // Most of the code of a run is of no use to those who only plan.
    const { runPlan } = await import('../run/run-plan.js');
    const parallel = options.parallel ?? this.#options.parallel;
    return runPlan(plan, () => this.#client.engine, { ...options, parallel });
  }

  /** As `run`, with the events as an async iterable; ends with the result, or throws what `run` throws. */
  events(plan: Plan, options: Omit<RunOptions, 'onEvent'> = {}): AsyncGenerator<RunEvent, RunResult, void> {
    return runEvents((onEvent) => this.run(plan, { ...options, onEvent }));
  }

  /** Creates containers and what they depend on; starts nothing. */
  create(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.#act('create', names, options);
  }

  /** Starts existing containers, those they depend on first. */
  start(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.#act('start', names, options);
  }

  /** Creates what is missing and starts what does not run, dependencies first. */
  startup(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.#act('startup', names, options);
  }

  /** Restarts the containers themselves, not what they depend on. */
  restart(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.#act('restart', names, options);
  }

  /** Stops containers, those that depend on them first. */
  stop(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.#act('stop', names, options);
  }

  /** Removes stopped containers, those that depend on them first. Volumes and running containers are kept. */
  remove(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.#act('remove', names, options);
  }

  /** Stops and removes containers, those that depend on them first. */
  shutdown(names?: Names, options?: ActionOptions & RunOptions): Promise<RunResult> {
    return this.#act('shutdown', names, options);
  }

  /** What is declared beside what exists. */
  async status(names?: Names): Promise<readonly ContainerStatusRow[]> {
    const landscapes = await this.landscapes();
    const targets = resolveTargets(landscapes, listOf(names));
    return containerStatus(landscapes, targets, await this.#observe(landscapes));
  }

  async #act(action: Action, names?: Names, options: ActionOptions & RunOptions = {}): Promise<RunResult> {
    return this.run(await this.plan(action, names, options), runOptionsOf(options));
  }

  #observe(landscapes: readonly Landscape[]): Promise<Snapshot> {
    const prepared = landscapes.flatMap(({ items }) =>
      [...items.values()].filter(
        (item): item is VolumeItem => item.kind === 'volume' && item.preparation !== undefined,
      ),
    );
    const volumeRoots = prepared.map(({ name, labels }) => ({ volume: name, labels }));
    return observe(this.#client.engine, { volumeRoots });
  }
}

function listOf(names: Names | undefined): readonly string[] {
  if (names === undefined) return [];
  return typeof names === 'string' ? [names] : names;
}

function runOptionsOf({ signal, onEvent, parallel }: RunOptions): RunOptions {
  return { signal, onEvent, ...(parallel === undefined ? {} : { parallel }) };
}
