/** Volumes come into being: asked for by themselves, or by the containers that mount them. */
import { isAtLeast } from '../../../engine/api-version.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import type { VolumeRecord } from '../../state/volume.js';
import { tellOfVolume } from './volume-event.js';

export interface VolumeDeclaration {
  /** Empty: the engine gives it one. */
  readonly name: string;
  /** Default: `local`, the only driver there is. */
  readonly driver?: string | undefined;
  readonly labels?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

const LOCAL = 'local';

/** What engines since API 1.42 mark volumes with that they gave a name to. */
const ANONYMOUS_LABEL = 'com.docker.volume.anonymous';

/** One that exists is given as it is, whatever labels and options it has. @throws Refusal */
export function createVolume(
  state: EngineState,
  { name, driver = LOCAL, labels = {}, options = {} }: VolumeDeclaration,
): VolumeRecord {
  const anonymous = name === '';
  const fullName = name || state.newId();
  checkDriver(fullName, driver);
  const existing = state.volumes.named(fullName);
  if (existing) return existing;
  checkName(fullName);
  checkOptions(fullName, options);
  const isMarked = anonymous && isAtLeast(state.identity.apiVersion, '1.42');
  const volume: VolumeRecord = {
    id: fullName,
    name: fullName,
    driver: driver || LOCAL,
    labels: isMarked ? { [ANONYMOUS_LABEL]: '', ...labels } : labels,
    options,
    anonymous,
    created: state.moment(),
    ownership: { uid: 0, gid: 0, mode: 0o755 },
    users: new Set(),
  };
  state.volumes.add(volume);
  tellOfVolume(state, volume, 'create');
  return volume;
}

function checkDriver(name: string, driver: string): void {
  if (driver === '' || driver === LOCAL) return;
  throw new Refusal(
    404,
    `create ${name}: error looking up volume plugin ${driver}: plugin "${driver}" not found`,
  );
}

function checkName(name: string): void {
  if (name.length === 1)
    throw new Refusal(
      400,
      `create ${name}: volume name is too short, names should be at least two alphanumeric characters`,
    );
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name))
    throw new Refusal(
      400,
      `create ${name}: "${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
    );
}

const OPTIONS = ['type', 'o', 'device', 'size'];

function checkOptions(name: string, options: Readonly<Record<string, string>>): void {
  const unknown = Object.keys(options).find((option) => !OPTIONS.includes(option));
  if (unknown !== undefined) throw new Refusal(400, `create ${name}: invalid option: "${unknown}"`);
  if (('type' in options || 'o' in options) && !options['device'])
    throw new Refusal(400, `create ${name}: missing required option: "device"`);
}
