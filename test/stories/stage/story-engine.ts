/** The simulated engine of one story: its images, what goes wrong with it, its record. */
import {
  exits,
  runs,
  type SimulatedApiVersion,
  SimulatedEngine,
  type SimulatedEngineOptions,
} from '../../../src/testing/index.js';
import { stateOf } from '../../../src/testing/simulated-engine.js';
import type { EngineState } from '../../../src/testing/state/engine-state.js';
import { image } from '../story/names.js';
import type { StoryFault } from '../story/story.js';
import { RawClient } from './raw-client.js';
import { type RecordedRequest, recordedRequest } from './recorded-request.js';
import { type RunningFaults, runFaults } from './run-faults.js';

export class StoryEngine implements AsyncDisposable {
  readonly engine: SimulatedEngine;
  readonly state: EngineState;

  private constructor(engine: SimulatedEngine) {
    this.engine = engine;
    this.state = stateOf(engine);
  }

  static async start(
    apiVersion: SimulatedApiVersion,
    options: Pick<SimulatedEngineOptions, 'images' | 'takenPorts'> = {},
  ): Promise<StoryEngine> {
    const images = { [image.serves]: runs(), [image.ends]: exits(0) };
    return new StoryEngine(await SimulatedEngine.start({ apiVersion, images, ...options }));
  }

  get host(): string {
    return this.engine.host;
  }

  /** Lets somebody make things by hand. */
  async byHand(make: (client: RawClient) => Promise<void>): Promise<void> {
    const client = new RawClient(this.host);
    try {
      await make(client);
    } finally {
      client.close();
    }
  }

  /** Somebody else makes a container that does not exist, with nothing of ours to it. */
  intrude(name: string): void {
    if (!this.state.containers.named(name)) this.engine.createContainer(name, { Image: image.serves });
  }

  disturb(faults: readonly StoryFault[]): RunningFaults {
    return runFaults(this.engine, faults);
  }

  get requestCount(): number {
    return this.engine.requests.length;
  }

  /** @param from, until places in the record */
  requests(from: number, until: number = this.requestCount): readonly RecordedRequest[] {
    return this.engine.requests
      .slice(from, until)
      .map((record, index) => recordedRequest(record, from + index));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.engine.close();
  }
}
