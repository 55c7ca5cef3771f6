/** What the benchmark has on the engine: to check that a contender did its work, and to clean up. */
import { BareApi } from './bare-api.js';
import { eachOf } from './each-of.js';
import { prefix } from './shape.js';

interface Found {
  readonly path: string;
  readonly running: boolean;
}

export class EngineState {
  readonly #api: BareApi;
  readonly #containers: number;

  /** @param containers how many a contender brings up */
  constructor(host: string, containers: number) {
    this.#api = new BareApi(host, 8);
    this.#containers = containers;
  }

  async expectAllRunning(): Promise<void> {
    const found = await this.#containersFound();
    const running = found.filter((container) => container.running).length;
    if (running === this.#containers && found.length === running) return;
    throw new Error(`${running} of ${this.#containers} containers run, ${found.length} are there`);
  }

  async expectNothing(): Promise<void> {
    const left = [
      ...(await this.#containersFound()),
      ...(await this.#networksFound()),
      ...(await this.#volumesFound()),
    ];
    if (left.length > 0) throw new Error(`${left.length} objects are left: ${left[0]?.path}, ...`);
  }

  async removeAll(): Promise<void> {
    for (const found of [this.#containersFound, this.#networksFound, this.#volumesFound]) {
      await eachOf(await found.call(this), 8, ({ path }) => this.#api.send('DELETE', `${path}?force=true`));
    }
  }

  close(): void {
    this.#api.close();
  }

  async #containersFound(): Promise<Found[]> {
    const list = recordsOf(await this.#api.json('GET', '/containers/json?all=true'));
    return list
      .filter(({ Names: names }) => Array.isArray(names) && isOurs(String(names[0]).slice(1)))
      .map(({ Id: id, State: state }) => ({ path: `/containers/${id}`, running: state === 'running' }));
  }

  async #networksFound(): Promise<Found[]> {
    const list = recordsOf(await this.#api.json('GET', '/networks'));
    return list
      .filter(({ Name: name }) => isOurs(String(name)))
      .map(({ Id: id }) => ({ path: `/networks/${id}`, running: false }));
  }

  async #volumesFound(): Promise<Found[]> {
    const answer = await this.#api.json('GET', '/volumes');
    const list = recordsOf(isRecord(answer) ? answer['Volumes'] : undefined);
    return list
      .filter(({ Name: name }) => isOurs(String(name)))
      .map(({ Name: name }) => ({ path: `/volumes/${name}`, running: false }));
  }
}

function isOurs(name: string): boolean {
  return name.startsWith(prefix);
}

function recordsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
