/** All that a simulated engine has and knows. Rules change it, answers read it; both at once, without waiting. */
import type { Clock } from '../clock/clock.js';
import type { ClientSession } from './client-session.js';
import { Collection } from './collection.js';
import type { ContainerRecord } from './container.js';
import { EventLog } from './event-log.js';
import type { ExecRecord } from './exec.js';
import { FileTrees } from './file-trees.js';
import { HostPorts } from './host-ports.js';
import { identities } from './identity.js';
import type { ImageRecord } from './image.js';
import { type Moment, momentsOf } from './moment.js';
import type { NetworkRecord } from './network.js';
import type { VolumeRecord } from './volume.js';

export interface EngineIdentity {
  /** Of the engine's software: `29.0.0`. */
  readonly version: string;
  /** Newest and oldest version of the API that it speaks. */
  readonly apiVersion: string;
  readonly minimumApiVersion: string;
}

export class EngineState {
  readonly identity: EngineIdentity;
  readonly clock: Clock;
  /** A later moment at each call. */
  readonly moment: () => Moment;
  readonly newId: () => string;
  readonly containers = new Collection<ContainerRecord>();
  readonly networks = new Collection<NetworkRecord>();
  readonly volumes = new Collection<VolumeRecord>();
  readonly execs = new Collection<ExecRecord>();
  /** By id. */
  readonly images = new Map<string, ImageRecord>();
  /** What can be pulled, by `name:tag`. */
  readonly registry = new Map<string, ImageRecord>();
  readonly ports = new HostPorts();
  readonly files = new FileTrees();
  /** Of clients that build, by id. */
  readonly sessions = new Map<string, ClientSession>();
  readonly events: EventLog;
  #lastPid = 1000;

  constructor(identity: EngineIdentity, clock: Clock, seed: number) {
    this.identity = identity;
    this.clock = clock;
    this.moment = momentsOf(clock);
    this.newId = identities(seed);
    this.events = new EventLog(this.moment);
  }

  newPid(): number {
    return ++this.#lastPid;
  }
}
