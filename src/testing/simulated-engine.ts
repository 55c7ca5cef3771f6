/** A Docker engine in memory, listening on a real socket. */
import { DockerMapError } from '../common/docker-map-error.js';
import type { Fields } from '../engine/answer/read.js';
import { EngineHost } from './engine-host.js';
import type { ContainersAtRestart } from './faults/fault.js';
import { type FaultHandle, type FaultRule, FaultRules } from './faults/fault-rules.js';
import { type CallPattern, callMatcher } from './http/call-pattern.js';
import { Router } from './http/router.js';
import { engineServer } from './http/server.js';
import { checkedOptions, type SimulatedEngineOptions } from './options/engine-options.js';
import { imageOf, type SimulatedImage } from './options/images.js';
import { newState, offerImage } from './options/new-state.js';
import { placeContainer } from './options/place-container.js';
import { runs } from './program/behaviour.js';
import type { Runnable } from './program/program-of.js';
import { RequestLog, type RequestRecord } from './record/request-log.js';
import { allRoutes } from './routes/all.js';
import { addImage } from './rules/images/add-image.js';
import { engineDown, engineUp } from './rules/life/restart-engine.js';
import type { EngineState } from './state/engine-state.js';
import { latencyReader } from './traffic/latency.js';
import { Traffic } from './traffic/traffic.js';
import { type ContainerView, containerView } from './view/container-view.js';
import { EventRecord, type EventView } from './view/event-record.js';
import { knownContainer } from './view/known-container.js';
import {
  type ImageView,
  imageView,
  type NetworkView,
  networkView,
  type VolumeView,
  volumeView,
} from './view/object-views.js';

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
  readonly #traffic: Traffic;
  readonly #faults: FaultRules;
  readonly #log = new RequestLog();
  readonly #happened: EventRecord;
  /** What becomes of the containers when it comes back; nothing while it is up. */
  #down: ContainersAtRestart | undefined;
  #callOffReturn = (): void => {};
  #closed: Promise<void> | undefined;

  static {
    stateOf = (engine) => engine.#state;
  }

  private constructor(options: SimulatedEngineOptions) {
    const checked = checkedOptions(options);
    const state = newState(checked);
    this.#state = state;
    this.#happened = new EventRecord(state.events);
    this.#faults = new FaultRules(allRoutes, checked.seed);
    for (const rule of checked.faults) this.#faults.add(rule);
    this.#traffic = new Traffic({
      state,
      log: this.#log,
      faults: this.#faults,
      latency: latencyReader(checked.latency, allRoutes),
      host: {
        restart: ({ containers, downFor }) => this.#goDownFor(downFor, containers),
        die: () => void this.stop(),
      },
    });
    const router = new Router(allRoutes);
    this.#host = new EngineHost(checked.listen, () =>
      engineServer(state.identity, router, (call) => this.#traffic.handle(call)),
    );
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
    return containerView(knownContainer(this.#state, name));
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

  /**
   * Makes calls fail from now on.
   *
   * @throws DockerMapError `call-unknown`: a call that no engine knows; `fault-invalid`
   */
  fault(rule: FaultRule): FaultHandle {
    return this.#faults.add(rule);
  }

  /** Puts an image on the engine, as a build does. @throws DockerMapError `engine-option` */
  addImage(reference: string, image: Runnable | SimulatedImage = runs()): void {
    addImage(this.#state, imageOf(this.#state, reference, image, 'addImage'));
  }

  /** Puts an image into the registry, where it can be pulled from. @throws DockerMapError `engine-option` */
  publishImage(reference: string, image: Runnable | SimulatedImage = runs()): void {
    offerImage(this.#state, imageOf(this.#state, reference, image, 'publishImage'));
  }

  /**
   * Makes a container by hand, as somebody else would who uses the engine too.
   *
   * @param body as in the API: Image (default: `busybox:latest`), Cmd, Labels, HostConfig, NetworkingConfig
   * @param options `started`: default false
   * @throws DockerMapError `engine-refused`, with the engine's words
   */
  createContainer(
    name: string,
    body: Fields = {},
    options: { readonly started?: boolean | undefined } = {},
  ): ContainerView {
    return containerView(placeContainer(this.#state, name, body, options.started ?? false));
  }

  /**
   * A container's program ends, as by itself.
   *
   * @throws DockerMapError `container-unknown`, `container-not-running`
   */
  crash(name: string, exitCode = 1): void {
    const container = knownContainer(this.#state, name);
    if (container.run === undefined)
      throw new DockerMapError('container-not-running', `"${container.name}" does not run.`);
    container.run.exit(exitCode);
  }

  /**
   * The host dies: all connections end, nobody listens, a unix socket is gone.
   *
   * @param options what becomes of the containers; default: `crashed`
   */
  async stop(options: { readonly containers?: ContainersAtRestart | undefined } = {}): Promise<void> {
    this.#goDown(options.containers ?? 'crashed');
    await this.#host.down();
  }

  /** The host comes back, at the same address; restart policies decide which containers run. */
  async resume(): Promise<void> {
    if (this.#closed)
      throw new DockerMapError('engine-closed', 'A simulated engine that was closed is gone.');
    this.#comeBack();
    await this.#host.up();
  }

  /**
   * `stop` and `resume` at once.
   *
   * @param options what becomes of the containers; default: `stopped`
   */
  async restart(options: { readonly containers?: ContainersAtRestart | undefined } = {}): Promise<void> {
    await this.stop({ containers: options.containers ?? 'stopped' });
    await this.resume();
  }

  /** Ends it for good, and removes its socket. A second time does nothing. */
  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #goDown(containers: ContainersAtRestart): void {
    this.#callOffReturn();
    if (this.#down !== undefined) return;
    this.#down = containers;
    this.#traffic.interrupt();
    engineDown(this.#state, containers);
  }

  #comeBack(): void {
    this.#callOffReturn();
    if (this.#down === undefined) return;
    const containers = this.#down;
    this.#down = undefined;
    engineUp(this.#state, containers);
  }

  #goDownFor(milliseconds: number, containers: ContainersAtRestart): void {
    this.#goDown(containers);
    if (milliseconds === 0) {
      this.#host.cut();
      this.#comeBack();
      return;
    }
    void this.#host.down();
    this.#callOffReturn = this.#state.clock.after(milliseconds, () => void this.resume());
  }

  async #end(): Promise<void> {
    this.#callOffReturn();
    this.#traffic.interrupt();
    await this.#host.remove();
    for (const container of this.#state.containers) {
      container.run?.abandon();
      for (const callOff of container.timers) callOff();
    }
  }
}
