/** What scenarios on a real engine share: a landscape of the test's own, and "do it, then there is nothing to do". */
import { expect } from 'vitest';
import {
  type Action,
  type ActionOptions,
  ContainerMap,
  DockerClientWrapper,
  MappingDockerClient,
  type Names,
  planText,
  type RunOptions,
  type RunResult,
} from '../../../src/index.js';
import { removeObjects } from '../../support/remove-objects.js';
import { type TestEngine, testEngine } from '../../support/test-engine.js';

/** Objects of the scenarios begin with this; the map's name follows. */
const prefix = 'docker-map-test-';

export class Scenario {
  readonly name: string;
  readonly image: string;
  readonly host: string;
  readonly wrapper: DockerClientWrapper;

  constructor(name: string, engine: TestEngine = testEngine()) {
    this.name = prefix + name;
    this.host = engine.host;
    this.image = engine.image;
    this.wrapper = new DockerClientWrapper(engine.host);
  }

  get engine() {
    return this.wrapper.engine;
  }

  /** A client for a map whose containers have the idle test image unless they name another. */
  client(content: object): MappingDockerClient {
    return new MappingDockerClient(new ContainerMap(this.name, this.#withImages(content)), this.wrapper, {
      coreImage: this.image,
    });
  }

  /** Full name of an object of the map. */
  object(name: string): string {
    return `${this.name}.${name}`;
  }

  /** Names, without the map's, of its containers that exist, with their states. */
  async states(): Promise<Readonly<Record<string, string>>> {
    const containers = (await this.engine.containers.list()).filter(({ name }) =>
      name.startsWith(`${this.name}.`),
    );
    return Object.fromEntries(
      containers.map(({ name, status }) => [name.slice(this.name.length + 1), status] as const).toSorted(),
    );
  }

  /** Removes all that bears the map's name. */
  async clear(): Promise<void> {
    await removeObjects(this.host, `${this.name}.`);
  }

  async end(): Promise<void> {
    await this.clear();
    this.wrapper.close();
  }

  #withImages(content: object): object {
    const known = new Set(['containers', 'volumes', 'networks', 'host', 'groups', 'repository', 'clients']);
    return Object.fromEntries(
      Object.entries(content).map(([key, value]) =>
        known.has(key) || typeof value !== 'object' ? [key, value] : [key, { image: this.image, ...value }],
      ),
    );
  }
}

/** Runs an action, then plans it again: the second plan must be empty. */
export async function twice(
  client: MappingDockerClient,
  action: Action,
  names?: Names,
  options: ActionOptions & RunOptions = {},
): Promise<RunResult> {
  const result = await client.run(await client.plan(action, names, options), options);
  expect(planText(await client.plan(action, names, options))).toBe('');
  return result;
}
