/**
 * Applies container maps to an engine (manual, sections 3.6.3 and 3.8): works out the landscape, looks at what
 * exists, plans, and carries the plan out. Planning and running can be had apart: `plan()` touches nothing.
 */
import { checkOptions } from '../common/known-options.js';
import type { Landscape } from '../landscape/landscape.js';
import { defaultClientName } from '../landscape/names.js';
import { ContainerMap } from '../map/container-map.js';
import type { Action, Plan } from '../plan/plan.js';
import type { PlanOptions } from '../plan/request.js';
import type { SavedPlan } from '../plan/saved/saved-plan.js';
import type { RunEvent, RunResult } from '../run/event.js';
import { runEvents } from '../run/run-events.js';
import type { RunOptions } from '../run/run-plan.js';
import { type ActionOptions, type Names, runOptionsOf, withDefaults } from './action-options.js';
import { BuiltInActions } from './built-in-actions.js';
import type { MappingDockerClientOptions } from './client-options.js';
import type { ContainerStatusRow } from './container-status.js';
import type { DifferenceRow } from './difference-row.js';
import { DockerClientWrapper } from './docker-client-wrapper.js';
import { refuseDuplicates } from './duplicates.js';
import { landscapeOf, landscapeSettings } from './landscape-of.js';
import * as known from './option-names.js';
import { actionNamed, type CallOptions, refuseTakenNames, withoutParameters } from './own-actions.js';
import { type Planned, planAction } from './planning.js';
import type { ScriptOptions, ScriptResult } from './script/script-options.js';

export class MappingDockerClient extends BuiltInActions {
  readonly #maps: readonly ContainerMap[];
  readonly #client: DockerClientWrapper;
  readonly #options: MappingDockerClientOptions;

  /**
   * The maps may be changed later: each action takes them as they are then.
   *
   * @param client The engine; without one that of `configuration`, or the one that the Docker CLI would use.
   * @throws DockerMapError `action-name-taken` where one of `actions` has the name of a built-in one; `call-option` for an
   *   option that there is not, as all methods that take options.
   */
  constructor(
    maps: ContainerMap | readonly ContainerMap[],
    client: DockerClientWrapper | undefined = undefined,
    options: MappingDockerClientOptions = {},
  ) {
    super();
    checkOptions('MappingDockerClient', options, known.client);
    checkOptions('optionDefaults', options.optionDefaults ?? {}, known.defaults);
    refuseTakenNames(options.actions ?? {});
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
    checkOptions('plan', options, known.action);
    return (await this.#planned(action, names, options)).plan;
  }

  /** As `plan`, by the name of an action, also of one of the user's own. @throws PlanError `unknown-action` */
  async planCall(actionName: string, names?: Names, options: CallOptions = {}): Promise<Plan> {
    const action = actionNamed(actionName, this.#options.actions ?? {});
    if (typeof action === 'string') return this.plan(action, names, withoutParameters(options));
    const { planOwnAction } = await import('./plan-own-action.js');
    return planOwnAction(action, {
      engine: this.#client.engine,
      landscapes: await this.landscapes(),
      names,
      options: this.#withDefaults(options),
      // What it passes on may have options of its own beside those of the built-in one.
      plan: async (builtIn, others, other) => (await this.#planned(builtIn, others, other)).plan,
    });
  }

  /**
   * As `plan`, with what the plan was made from, to be carried out later by `apply`. Plain data, for `JSON.stringify`; as
   * it holds the values of environment variables, it is to be kept as a secret is.
   */
  async savedPlan(action: Action, names?: Names, options: ActionOptions = {}): Promise<SavedPlan> {
    checkOptions('savedPlan', options, known.action);
    const { engine } = this.#client;
    const { savedPlanOf } = await import('./saved/saved-plan-of.js');
    return savedPlanOf(engine, await this.#planned(action, names, options));
  }

  /** Carries out a plan. @throws RunError, with the whole result, where a step failed or the run was interrupted. */
  async run(plan: Plan, options: RunOptions = {}): Promise<RunResult> {
    checkOptions('run', options, known.action);
    // Most of the code of a run is of no use to those who only plan.
    const { runPlan } = await import('../run/run-plan.js');
    const parallel = options.parallel ?? this.#options.parallel;
    const credentials = options.credentials ?? this.#client.credentials;
    return runPlan(plan, () => this.#client.engine, { ...options, parallel, credentials });
  }

  /** As `run`, with the events as an async iterable; ends with the result, or throws what `run` throws. */
  events(plan: Plan, options: Omit<RunOptions, 'onEvent'> = {}): AsyncGenerator<RunEvent, RunResult, void> {
    return runEvents((onEvent) => this.run(plan, { ...options, onEvent }));
  }

  /**
   * Carries out a saved plan.
   *
   * @throws PlanError `stale-plan` or `other-engine`, before anything is touched; what `run` throws.
   */
  async apply(saved: SavedPlan, options: RunOptions = {}): Promise<RunResult> {
    const { refuseStale } = await import('./saved/refuse-stale.js');
    await refuseStale(saved, this.#client.engine);
    return this.run(saved.plan, options);
  }

  /**
   * An action by its name: a built-in one, also in the words of the manual (`pull_images`), or one of the user's own.
   *
   * @throws PlanError `unknown-action`
   */
  async call(actionName: string, names?: Names, options: CallOptions & RunOptions = {}): Promise<RunResult> {
    const action = actionNamed(actionName, this.#options.actions ?? {});
    if (typeof action === 'string') return this.act(action, names, withoutParameters(options));
    return this.run(await this.planCall(actionName, names, options), runOptionsOf(options));
  }

  /**
   * Runs a script, or a single command, in a container of the configuration that is made for it, after what that depends
   * on was started (manual, section 3.8.3).
   *
   * @throws ScriptActionError before anything is touched; RunError where what comes before the script fails;
   *   DockerMapError `script-interrupted`, `script-unfinished`
   */
  async runScript(name: string, options: ScriptOptions & PlanOptions = {}): Promise<ScriptResult> {
    checkOptions('runScript', options, known.script);
    const { runScriptOf } = await import('./script/run-script-of.js');
    const outcome = await runScriptOf(name, await this.landscapes(), this.#withDefaults(options), {
      engine: this.#client.engine,
      run: (plan) => this.run(plan, runOptionsOf(options)),
      configuration: this.#options.configuration,
    });
    return { [this.#options.clientName ?? defaultClientName]: outcome };
  }

  /** Field by field, what is declared beside what exists: equal fields too. Only the containers themselves are looked at. */
  async differences(names?: Names, options: ActionOptions = {}): Promise<readonly DifferenceRow[]> {
    checkOptions('differences', options, known.action);
    const { containerDifferences } = await import('./differences.js');
    const { engine } = this.#client;
    return containerDifferences(engine, await this.landscapes(), names, this.#withDefaults(options));
  }

  /** What is declared beside what exists. */
  async status(names?: Names): Promise<readonly ContainerStatusRow[]> {
    const { containerStatus } = await import('./container-status.js');
    return containerStatus(this.#client.engine, await this.landscapes(), names);
  }

  protected override async act(
    action: Action,
    names?: Names,
    options: ActionOptions & RunOptions = {},
  ): Promise<RunResult> {
    checkOptions(action === 'pull' ? 'pullImages' : action, options, known.action);
    const runOne = async (other: Action, others: ActionOptions) =>
      this.run((await this.#planned(other, names, others)).plan, runOptionsOf(options));
    if (action !== 'update' || !this.#withDefaults(options).pullBeforeUpdate) return runOne(action, options);
    // What is pulled decides on what is to be updated.
    const { andThen } = await import('./run-together.js');
    return andThen(await runOne('pull', options), runOne('update', { ...options, pullBeforeUpdate: false }));
  }

  async #planned(action: Action, names: Names | undefined, options: ActionOptions = {}): Promise<Planned> {
    const { engine } = this.#client;
    // The first answer is on its way meanwhile. A failure is not kept: what needs the engine asks again, and tells of it.
    void engine.version().catch(() => undefined);
    const landscapes = await this.landscapes();
    return planAction(engine, landscapes, action, names, this.#withDefaults(options));
  }

  #withDefaults<Options extends ActionOptions>(options: Options) {
    const { optionDefaults, coreImage } = this.#options;
    return withDefaults({ ...optionDefaults, ...(coreImage !== undefined && { coreImage }) }, options);
  }
}
