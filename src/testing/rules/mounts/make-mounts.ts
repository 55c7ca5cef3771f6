/** What a container mounts: volumes come into being by it, and those without a name may go with it. */
import { type Fields, fieldsAt, optionalTextAt, textsAt } from '../../../engine/answer/read.js';
import type { ContainerRecord, MountRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { createVolume } from '../volumes/create-volume.js';
import { deleteVolume } from '../volumes/remove-volume.js';
import { volumeFolder } from '../volumes/volume-folder.js';
import { bindIn } from './bind-text.js';
import { absoluteFault, cleanPath, type MountDeclaration, type VolumeMount } from './mount-declaration.js';
import { mountsIn as mountFieldsIn } from './mount-fields.js';
import { mountsFrom } from './volumes-from.js';

/** What engines look at before they begin to make the container: `Mounts` and `Tmpfs`. */
export interface CheckedMounts {
  readonly declared: readonly MountDeclaration[];
  /** Paths. */
  readonly temporary: ReadonlySet<string>;
}

/** @throws Refusal */
export function mountsIn(state: EngineState, hostConfig: Fields): CheckedMounts {
  return { declared: mountFieldsIn(state, hostConfig), temporary: temporaryFolders(hostConfig) };
}

/**
 * `Binds`, `Mounts`, `VolumesFrom`, `Tmpfs` of a host configuration and `Volumes` of a configuration (the image's
 * included). Volumes that do not exist are created; as on real engines they stay where a later mount is refused.
 *
 * @throws Refusal
 */
export function makeMounts(
  state: EngineState,
  config: Fields,
  hostConfig: Fields,
  { declared, temporary }: CheckedMounts = mountsIn(state, hostConfig),
): readonly MountRecord[] {
  const driver = optionalTextAt(hostConfig, 'VolumeDriver') ?? '';
  const mounts = new Map(mountsFrom(state, hostConfig).map((mount) => [mount.target, mount]));
  for (const declaration of differentTargets(hostConfig, driver, declared, temporary))
    mounts.set(declaration.target, mounted(state, declaration));
  for (const target of temporary)
    if (!mounts.has(target)) mounts.set(target, mounted(state, { ...TEMPORARY, target }));
  for (const path of Object.keys(fieldsAt(config, 'Volumes'))) {
    const target = cleanPath(path);
    if (!mounts.has(target)) mounts.set(target, mounted(state, { ...NAMELESS, target, driver }));
  }
  return [...mounts.values()];
}

/** To be called when the container is there. */
export function holdMounts({ id, mounts }: ContainerRecord): void {
  for (const { volume } of mounts) volume?.users.add(id);
}

/**
 * To be called when the container is no longer there.
 *
 * @param withAnonymous its volumes that were declared without a name go too, where nobody else has them
 */
export function releaseMounts(state: EngineState, container: ContainerRecord, withAnonymous: boolean): void {
  for (const { volume } of container.mounts) volume?.users.delete(container.id);
  if (!withAnonymous) return;
  for (const { volume, anonymous } of container.mounts) {
    if (!anonymous || volume === undefined || state.volumes.named(volume.name) !== volume) continue;
    if (volume.users.size === 0) deleteVolume(state, volume);
  }
}

const NAMELESS: Omit<VolumeMount, 'target' | 'driver'> = {
  type: 'volume',
  name: '',
  labels: {},
  options: {},
  readOnly: false,
  mode: '',
};

const TEMPORARY = { type: 'tmpfs', readOnly: false, mode: '' } as const;

function temporaryFolders(hostConfig: Fields): ReadonlySet<string> {
  const paths = Object.keys(fieldsAt(hostConfig, 'Tmpfs'));
  for (const path of paths) {
    const fault = absoluteFault(path);
    if (fault !== undefined) throw new Refusal(400, fault);
  }
  return new Set(paths.map(cleanPath));
}

/** One after the other, so that what comes before a refusal has been mounted. */
function* differentTargets(
  hostConfig: Fields,
  driver: string,
  declared: readonly MountDeclaration[],
  temporary: ReadonlySet<string>,
): Generator<MountDeclaration> {
  const taken = new Set(temporary);
  for (const text of textsAt(hostConfig, 'Binds')) {
    const bind = bindIn(text, driver);
    if (taken.has(bind.target)) refuseDuplicate(bind.target);
    taken.add(bind.target);
    yield bind;
  }
  // Engines let these cover temporary folders.
  for (const target of temporary) taken.delete(target);
  for (const mount of declared) {
    if (taken.has(mount.target)) refuseDuplicate(mount.target);
    taken.add(mount.target);
    yield mount;
  }
}

function refuseDuplicate(target: string): never {
  throw new Refusal(400, `Duplicate mount point: ${target}`);
}

function mounted(state: EngineState, declaration: MountDeclaration): MountRecord {
  const { type, target, readOnly, mode } = declaration;
  const common = { target, mode, writable: !readOnly };
  const noVolume = { volume: undefined, anonymous: false };
  switch (type) {
    case 'volume': {
      const volume = createVolume(state, declaration);
      const source = volumeFolder(volume.name);
      return { ...common, type, volume, anonymous: declaration.name === '', source, propagation: '' };
    }
    case 'bind':
      return {
        ...common,
        ...noVolume,
        type,
        source: declaration.source,
        propagation: declaration.propagation,
      };
    case 'tmpfs':
      return { ...common, ...noVolume, type, source: '', propagation: '' };
    default:
      return declaration satisfies never;
  }
}
