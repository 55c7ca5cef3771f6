/** Guards for what steps consist of. */
import { isFields } from '../../engine/answer/read.js';
import type {
  ContainerCreate,
  EndpointSettings,
  NetworkCreate,
  NetworkMembership,
} from '../../engine/payload.js';
import type { ExecItem, Readiness } from '../../landscape/landscape.js';
import type {
  ContainerIdentity,
  Difference,
  PrepareVolume,
  ReplacedContainer,
  StepCondition,
  StopSettings,
} from '../step.js';
import { exactly, flag, type Guard, list, number, object, oneOf, orNull, record, text } from './guard.js';

export const difference = object<Difference>({ field: text, declared: text, observed: text }, {});

export const identity = object<ContainerIdentity>(
  { map: text, configuration: text, instance: orNull(text) },
  {},
);

/** A user's own options pass through a plan unchanged, whatever they are; it is the engine that judges them. */
export const containerCreate: Guard<ContainerCreate> = (value): value is ContainerCreate =>
  isFields(value) && text(value['Image']) && record(text)(value['Labels']) && isFields(value['HostConfig']);

export const networkCreate = object<NetworkCreate>(
  { Name: text, Driver: text, Internal: flag, Options: record(text), Labels: record(text) },
  {},
);

export const endpoint = object<EndpointSettings>(
  {},
  {
    Aliases: list(text),
    Links: list(text),
    IPAMConfig: object({}, { IPv4Address: text, IPv6Address: text, LinkLocalIPs: list(text) }),
  },
);

export const membership = object<NetworkMembership>({ network: text, endpoint }, {});

export const stopSettings = object<StopSettings>({}, { timeout: number, signal: text });

export const replaced = object<ReplacedContainer>(
  { id: text, name: text, running: flag, stop: stopSettings },
  {},
);

export const condition = object<StepCondition>({ replaced: list(text) }, { otherImage: text });

export const readiness = object<Readiness>(
  {
    state: oneOf<Readiness['state']>({ running: true, healthy: true, completed: true }),
    minimum: number,
    timeout: number,
  },
  { mayEnd: exactly(true) },
);

export const execItem = object<ExecItem>(
  { command: list(text), policy: oneOf<ExecItem['policy']>({ initial: true, restart: true }) },
  { user: text },
);

export const declaredOwner = object<PrepareVolume['declared']>({}, { owner: text, mode: text });

export const helper = object<PrepareVolume['helper']>({ name: text, payload: containerCreate }, {});
