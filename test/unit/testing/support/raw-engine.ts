/** A simulated engine, asked by HTTP itself: networks are about statuses and words. */
import { type Fields, isFields } from '../../../../src/engine/answer/read.js';
import { SimulatedEngine, type SimulatedEngineOptions } from '../../../../src/testing/index.js';
import { call } from './call.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export class RawEngine implements AsyncDisposable {
  readonly #engine: SimulatedEngine;
  readonly #version: string;

  private constructor(engine: SimulatedEngine, version: string) {
    this.#engine = engine;
    this.#version = version;
  }

  static async start(apiVersion: SimulatedEngineOptions['apiVersion'] = '1.51'): Promise<RawEngine> {
    return new RawEngine(await SimulatedEngine.start({ listen: 'unix', apiVersion }), apiVersion);
  }

  async call(method: string, path: string, body?: object, version = this.#version): Promise<Answer> {
    const { status, messages } = await call(this.#engine, method, `/v${version}${path}`, body);
    return { status, body: messages[0] };
  }

  /** `403 network … has active endpoints`; only the status where there are no words. */
  async refusal(method: string, path: string, body?: object): Promise<string> {
    const { status, body: content } = await this.call(method, path, body);
    const words = isFields(content) ? content['message'] : undefined;
    return typeof words === 'string' ? `${status} ${words.replace(/[0-9a-f]{64}/g, 'ID')}` : String(status);
  }

  network(name: string, settings: object = {}): Promise<string> {
    return this.refusal('POST', '/networks/create', { Name: name, ...settings });
  }

  /** The words of what went wrong, or the status of the start. */
  async run(name: string, hostConfig: object = {}, rest: object = {}): Promise<string> {
    const created = await this.create(name, hostConfig, rest);
    return created === '201' ? this.start(name) : created;
  }

  create(name: string, hostConfig: object = {}, rest: object = {}): Promise<string> {
    const body = { Image: 'busybox:latest', Cmd: ['sleep', '1000'], StopTimeout: 0, HostConfig: hostConfig };
    return this.refusal('POST', `/containers/create?name=${name}`, { ...body, ...rest });
  }

  start(name: string): Promise<string> {
    return this.refusal('POST', `/containers/${name}/start`);
  }

  connect(network: string, container: string, settings: object = {}): Promise<string> {
    const body = { Container: container, EndpointConfig: settings };
    return this.refusal('POST', `/networks/${network}/connect`, body);
  }

  disconnect(network: string, container: string): Promise<string> {
    return this.refusal('POST', `/networks/${network}/disconnect`, { Container: container });
  }

  /** `NetworkSettings` of a container. */
  async settings(name: string, version?: string): Promise<Fields> {
    const { body } = await this.call('GET', `/containers/${name}/json`, undefined, version);
    return at(body, 'NetworkSettings');
  }

  async endpoint(name: string, network: string, version?: string): Promise<Fields> {
    return at((await this.settings(name, version))['Networks'], network);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#engine.close();
  }
}

export function at(value: unknown, key: string): Fields {
  const inner = isFields(value) ? value[key] : undefined;
  if (!isFields(inner)) throw new Error(`There is no ${key}: ${JSON.stringify(value)}`);
  return inner;
}
