/** A Docker engine in memory, listening on a real socket. */
import type { Fields } from '../engine/answer/read.js';
import { checkedNumber, EXIT_CODE } from './checks/check-number.js';
import { EngineHost } from './engine-host.js';
import { closedError, EngineLife } from './engine-life.js';
import type { FaultHandle, FaultRule, UnmetFault } from './faults/fault-rule.js';
import { FaultRules } from './faults/fault-rules.js';
import { type CallPattern, callMatcher } from './http/call-pattern.js';
import { Router } from './http/router.js';
import { engineServer } from './http/server.js';
import { checkedOptions, type SimulatedEngineOptions } from './options/engine-options.js';
import { imageOf, type SimulatedImage } from './options/images.js';
import { newState, offerImage } from './options/new-state.js';
import { placeContainer } from './options/place-container.js';
import { containersIn, type WhenDown } from './options/when-down.js';
import { runs } from './program/behaviour.js';
import type { Runnable } from './program/program-of.js';
import { RequestLog, type RequestRecord } from './record/request-log.js';
import { allRoutes } from './routes/all.js';
import { addImage } from './rules/images/add-image.js';
import type { EngineState } from './state/engine-state.js';
import { latencyReader } from './traffic/latency.js';
import { Traffic } from './traffic/traffic.js';
import { type ContainerView, containerView } from './view/container-view.js';
import { EventRecord, type EventView } from './view/event-record.js';
import { knownContainer, runningProgram } from './view/known-container.js';
import {
  type ImageView,
  imageView,
  type NetworkView,
  networkView,
  type VolumeView,
  volumeView,
} from './view/object-views.js';
import { type ContainerCondition, ContainerWaits } from './wait/container-waits.js';

/** All that an engine has, to be looked at and changed by docker-map's own tests; not a part of the public API. */
export let stateOf: (engine: SimulatedEngine) => EngineState;

/**
 * ```ts
 * await using engine = await SimulatedEngine.start({ images: { 'web:1': runs().healthyAfter(500) } });
 * const client = new MappingDockerClient(map, new DockerClientWrapper(engine.host));
 * ```
 *
 * Neither an engine nor its connections keep the process alive.
 */
export class SimulatedEngine implements AsyncDisposable {
  readonly #state: EngineState;
  readonly #host: EngineHost;
  readonly #life: EngineLife;
  readonly #faults: FaultRules;
  readonly #log = new RequestLog();
  readonly #happened: EventRecord;
  readonly #waits: ContainerWaits;

  static {
    stateOf = (engine) => engine.#state;
  }

  private constructor(options: SimulatedEngineOptions) {
    const checked = checkedOptions(options);
    const state = newState(checked);
    this.#state = state;
    this.#happened = new EventRecord(state.events);
    this.#waits = new ContainerWaits(state);
    this.#faults = new FaultRules(allRoutes, checked.seed);
    checked.faults.forEach((rule, index) => {
      this.#faults.add(rule, `faults[${index}]`);
    });
    const traffic = new Traffic({
      state,
      log: this.#log,
      faults: this.#faults,
      latency: latencyReader(checked.latency, allRoutes),
      host: {
        restart: ({ containers, downFor }) => this.#life.restart(downFor, containers),
        die: () => void this.#life.stop('crashed'),
      },
    });
    const router = new Router(allRoutes);
    this.#host = new EngineHost(checked.listen, () =>
      engineServer(state.identity, router, (call) => traffic.handle(call)),
    );
    this.#life = new EngineLife({
      state,
      host: this.#host,
      interrupt: () => traffic.interrupt(),
      changed: () => this.#waits.look(),
    });
  }

  /**
   * An engine that listens, with the images that it was given and no containers.
   *
   * @throws DockerMapError `engine-option`: an option that is wrong; `call-unknown`, `fault-invalid`: a call in
   *   `latency` or `faults` that no engine knows, a fault that is none
   */
  static async start(options: SimulatedEngineOptions = {}): Promise<SimulatedEngine> {
    const engine = new SimulatedEngine(options);
    await engine.#host.up();
    return engine;
  }

  /** Where it listens, as `DOCKER_HOST` has it: `unix:///tmp/…/docker.sock`, `tcp://127.0.0.1:…`. */
  get host(): string {
    return this.#host.address;
  }

  /** Oldest first. */
  get containers(): readonly ContainerView[] {
    return [...this.#state.containers].map(containerView);
  }

  /** @param name or id. @throws DockerMapError `container-unknown`, with the name that was probably meant */
  container(name: string): ContainerView {
    return containerView(knownContainer(this.#state, name, 'container'));
  }

  /** Oldest first. */
  get volumes(): readonly VolumeView[] {
    return [...this.#state.volumes].map(volumeView);
  }

  /** Oldest first; `bridge`, `host` and `none` are among them. */
  get networks(): readonly NetworkView[] {
    const { networks, containers } = this.#state;
    return [...networks].map((network) => networkView(network, containers));
  }

  /** Those that are on it. */
  get images(): readonly ImageView[] {
    return [...this.#state.images.values()].map(imageView);
  }

  /** All that happened since its start, oldest first. */
  get events(): readonly EventView[] {
    return this.#happened.events;
  }

  /** Names of containers in the order in which they started; one that started twice is there twice. */
  get startOrder(): readonly string[] {
    return this.#happened.startOrder;
  }

  /** All calls, in the order in which they came. */
  get requests(): readonly RequestRecord[] {
    return this.#log.records;
  }

  /**
   * The calls that match: `engine.requestsTo('POST /containers/create')`; a star stands for a part of the path.
   *
   * @throws DockerMapError `call-unknown` where none ever could
   */
  requestsTo(call: CallPattern): readonly RequestRecord[] {
    return this.#log.records.filter(callMatcher(call, allRoutes, 'requestsTo'));
  }

  /** Forgets the calls that came; `requests` and `requestsTo` begin anew. */
  clearRequests(): void {
    this.#log.clear();
  }

  /**
   * Makes calls fail from now on.
   *
   * @throws DockerMapError `call-unknown`: a call that no engine knows; `fault-invalid`, `engine-closed`
   */
  fault(rule: FaultRule): FaultHandle {
    this.#life.checkOpen('fault');
    return this.#faults.add(rule, 'fault');
  }

  /** Rules in force, by `fault` or `faults`, that no call has met yet: where a test expects none, what it tests is not. */
  get unmetFaults(): readonly UnmetFault[] {
    return this.#faults.unmet;
  }

  /** Nothing goes wrong on purpose any more: all rules are removed. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /** Puts an image on the engine, as a build does. @throws DockerMapError `engine-option`, `engine-closed` */
  addImage(reference: string, image: Runnable | SimulatedImage = runs()): void {
    this.#life.checkOpen('addImage');
    addImage(this.#state, imageOf(this.#state, reference, image, 'addImage'));
  }

  /** Puts an image where it can be pulled from. @throws DockerMapError `engine-option`, `engine-closed` */
  publishImage(reference: string, image: Runnable | SimulatedImage = runs()): void {
    this.#life.checkOpen('publishImage');
    offerImage(this.#state, imageOf(this.#state, reference, image, 'publishImage'));
  }

  /**
   * Makes a container by hand, as somebody else would who uses the engine too.
   *
   * @param body as in the API: Image (default: `busybox:latest`), Cmd, Labels, HostConfig, NetworkingConfig
   * @param options `started`: default false
   * @throws DockerMapError `engine-refused`, with the engine's words; `engine-option`, `engine-closed`
   */
  createContainer(
    name: string,
    body: Fields = {},
    options: { readonly started?: boolean | undefined } = {},
  ): ContainerView {
    this.#life.checkOpen('createContainer');
    return containerView(placeContainer(this.#state, name, body, options));
  }

  /**
   * A container's program ends, as by itself.
   *
   * @throws DockerMapError `container-unknown`, `container-not-running`, `engine-option`, `engine-closed`
   */
  crash(name: string, exitCode = 1): void {
    this.#life.checkOpen('crash');
    const code = checkedNumber(exitCode, EXIT_CODE, { code: 'engine-option', where: 'crash' });
    runningProgram(this.#state, name, 'crash').exit(code);
  }

  /**
   * Waits until a container is as it should be: at once where it is already. With a `ManualClock`, somebody must let time
   * pass: `clock.advanceUntil(engine.until('main.web', 'healthy'))`.
   *
   * @param condition `running`, `healthy`, `exited` (also `dead`), or whether it is so; asked when something happens to
   *   the container, or it writes something
   * @returns the container at that moment
   * @throws DockerMapError `container-unknown`; `container-removed`: it is removed before; `engine-closed`: the engine is
   *   closed before; `engine-option`: no condition, or healthy without a health check
   */
  until(name: string, condition: ContainerCondition): Promise<ContainerView> {
    const waiting = this.#until(name, condition);
    // A test that has failed waits no longer when it closes the engine: nobody is to be told then.
    waiting.catch(() => {});
    return waiting;
  }

  /**
   * The host dies: all connections end, nobody listens, a unix socket is gone.
   *
   * @param options what becomes of the containers; default: `crashed`
   * @throws DockerMapError `engine-option`, `engine-closed`
   */
  async stop(options: WhenDown = {}): Promise<void> {
    this.#life.checkOpen('stop');
    await this.#life.stop(containersIn(options, 'crashed', 'stop'));
  }

  /**
   * The host comes back, at the same address; restart policies decide which containers run.
   *
   * @throws DockerMapError `engine-closed`
   */
  async resume(): Promise<void> {
    this.#life.checkOpen('resume');
    await this.#life.resume();
  }

  /**
   * `stop` and `resume` at once.
   *
   * @param options what becomes of the containers; default: `stopped`
   * @throws DockerMapError `engine-option`, `engine-closed`
   */
  async restart(options: WhenDown = {}): Promise<void> {
    this.#life.checkOpen('restart');
    await this.#life.stop(containersIn(options, 'stopped', 'restart'));
    await this.#life.resume();
  }

  /** Ends it for good, and removes its socket. What it shows can be looked at still. A second time does nothing. */
  close(): Promise<void> {
    const closed = this.#life.close();
    this.#waits.end(closedError('until'));
    return closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #until(name: string, condition: ContainerCondition): Promise<ContainerView> {
    this.#life.checkOpen('until');
    return this.#waits.until(knownContainer(this.#state, name, 'until'), condition);
  }
}
