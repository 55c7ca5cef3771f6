/**
 * A landscape that lives through one fault after the other, and what it is declared as by now. Promise: what is not as it
 * should be after a fault fails the test, which then leaves nothing to the next one.
 */
import {
  type Action,
  type ActionOptions,
  type MappingDockerClient,
  type Plan,
  RunError,
  type RunOptions,
} from '../../../../../src/index.js';
import type { PrivateEngine } from '../../../../support/private-engine.js';
import type { TestEngine } from '../../../../support/test-engine.js';
import { Scenario } from '../../../scenarios/support.js';
import { makeImages, removeImages } from './broken-images.js';
import { contentOf, type Declared, firstDeclared, type Images } from './declared.js';
import { findTreasure, hideTreasure, type Treasure } from './treasure.js';

/** Options of a run that is to be disturbed, once its plan is known. */
export type RunOptionsOf = (plan: Plan) => RunOptions;

export interface StageSettings {
  /** Of the host, for the web container. */
  readonly port: number;
  /** Nobody else uses the engine, so that every volume on it must be accounted for. */
  readonly alone: boolean;
  /** The engine, where it may be restarted. */
  readonly own?: PrivateEngine;
}

export class Stage {
  readonly scenario: Scenario;
  readonly images: Images;
  readonly alone: boolean;
  readonly #own: PrivateEngine | undefined;
  declared: Declared;
  treasure: Treasure = {};
  /** Volumes that were there before, from a test that failed. */
  strays: ReadonlySet<string> = new Set();
  readonly #first: Declared;
  #isUp = false;

  private constructor(scenario: Scenario, images: Images, { port, alone, own }: StageSettings) {
    this.scenario = scenario;
    this.images = images;
    this.alone = alone;
    this.#own = own;
    this.#first = firstDeclared(port);
    this.declared = this.#first;
  }

  static async on(engine: TestEngine, name: string, settings: StageSettings): Promise<Stage> {
    const scenario = new Scenario(name, engine);
    return new Stage(scenario, await makeImages(engine, scenario.name), settings);
  }

  /** Names of its objects begin with this. */
  get prefix(): string {
    return `${this.scenario.name}.`;
  }

  contentOf(declared: Declared): object {
    return contentOf(declared, this.images);
  }

  client(declared: Declared): MappingDockerClient {
    return this.scenario.client(this.contentOf(declared));
  }

  plan(declared: Declared, action: Action = 'update', options: ActionOptions = {}): Promise<Plan> {
    return this.client(declared).plan(action, undefined, options);
  }

  /** @returns the error of a run that did not succeed */
  async update(declared: Declared, optionsOf: RunOptionsOf = () => ({})): Promise<RunError | undefined> {
    const client = this.client(declared);
    const plan = await client.plan('update');
    return client.run(plan, optionsOf(plan)).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof RunError) return error;
        throw error;
      },
    );
  }

  /** What the error advises where the runtime keeps hold of a container, as with Docker 20.10 on a busy machine. */
  async restartEngine(): Promise<void> {
    if (!this.#own) throw new Error('The engine is that of other tests, too.');
    await this.#own.stop();
    await this.#own.start();
    await this.client(this.declared).startup(undefined, { wait: true });
  }

  /** Something happens to the landscape, after which it is declared as said. One that is not up is set up before. */
  async through(happen: () => Promise<Declared>): Promise<void> {
    if (!this.#isUp) await this.#setUp();
    this.#isUp = false;
    this.declared = await happen();
    this.#isUp = true;
  }

  async end(): Promise<void> {
    await this.scenario.clear();
    await removeImages(this.scenario.host, this.images);
    this.scenario.wrapper.close();
  }

  async #setUp(): Promise<void> {
    await this.scenario.clear();
    this.strays = new Set((await this.scenario.engine.volumes.list()).map(({ name }) => name));
    this.declared = this.#first;
    await this.client(this.declared).startup(undefined, { wait: true });
    await hideTreasure(this.scenario.engine, this.prefix);
    this.treasure = await findTreasure(this.scenario.engine, this.prefix);
  }
}
