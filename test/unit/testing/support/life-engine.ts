/** The state of an engine whose time stands still, and containers on it that do what a test says. */
import type { Fields } from '../../../../src/engine/answer/read.js';
import { ManualClock } from '../../../../src/testing/clock/manual-clock.js';
import { createContainer } from '../../../../src/testing/rules/creation/create-container.js';
import { addImage, makeImage } from '../../../../src/testing/rules/images/add-image.js';
import { addPredefinedNetworks } from '../../../../src/testing/rules/networks/predefined-networks.js';
import type { ContainerRecord } from '../../../../src/testing/state/container.js';
import { EngineState } from '../../../../src/testing/state/engine-state.js';
import type { Program } from '../../../../src/testing/state/program.js';

/** Ends with 0 by SIGTERM, at once. */
export const obeys: Program = (run) => run.onSignal((signal) => signal === 'SIGTERM' && run.exit(0));
/** As a first process does that handles no signal. */
export const ignores: Program = () => {};
export const fails: Program = (run) => run.exit(3);

export interface Declaration {
  readonly program?: Program;
  readonly config?: Fields;
  readonly hostConfig?: Fields;
}

export class LifeEngine {
  readonly clock = new ManualClock();
  readonly state: EngineState;

  constructor(apiVersion = '1.51') {
    const identity = { version: '28.5.2', apiVersion, minimumApiVersion: '1.24' };
    this.state = new EngineState(identity, this.clock, 1);
    addPredefinedNetworks(this.state);
  }

  create(name: string, { program = obeys, config = {}, hostConfig = {} }: Declaration = {}): ContainerRecord {
    addImage(this.state, makeImage(this.state, name, { program }));
    const body = { Image: name, ...config, HostConfig: hostConfig };
    const version = this.state.identity.apiVersion;
    return createContainer(this.state, { name, version, body }).container;
  }

  /** `die exitCode=0`: what happened to containers since the last call, without the attributes that all have. */
  told(): readonly string[] {
    const all = this.state.events.kept.filter(
      ({ type, action }) => type === 'container' && action !== 'create',
    );
    const fresh = all.slice(this.#told);
    this.#told = all.length;
    return fresh.map(({ action, attributes }) =>
      [action, ...['signal', 'exitCode'].flatMap((key) => shown(key, attributes[key]))].join(' '),
    );
  }

  #told = 0;
}

function shown(key: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${key}=${value}`];
}

/** Lets a program's end within its very start be told. */
export async function soon(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
