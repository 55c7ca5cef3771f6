/** Mounts written as objects: `HostConfig.Mounts`. What is wrong is told with status 400. */
import {
  type Fields,
  fieldsAt,
  fieldsOf,
  isFields,
  labelsAt,
  listOf,
  optionalTextAt,
} from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import {
  absoluteFault,
  cleanPath,
  type MountDeclaration,
  PRIVATE,
  PROPAGATIONS,
  targetFault,
} from './mount-declaration.js';

/** All are checked before any is mounted. @throws Refusal */
export function mountsIn(state: EngineState, hostConfig: Fields): readonly MountDeclaration[] {
  return listOf(hostConfig['Mounts'], 'Mounts').map((value) => mountIn(state, fieldsOf(value, 'mount')));
}

function mountIn(state: EngineState, fields: Fields): MountDeclaration {
  const type = optionalTextAt(fields, 'Type') ?? '';
  const target = optionalTextAt(fields, 'Target') ?? '';
  const source = optionalTextAt(fields, 'Source') ?? '';
  const readOnly = fields['ReadOnly'] === true;
  const common = { target: cleanPath(target), readOnly };
  refuseForeignOptions(state, type, fields);
  switch (type) {
    case 'bind': {
      const propagation = optionalTextAt(fieldsAt(fields, 'BindOptions'), 'Propagation') || PRIVATE;
      refuseFault(type, targetFault(target) ?? bindFault(source, propagation));
      return { ...common, type, source: cleanPath(source), mode: '', propagation };
    }
    case 'volume': {
      refuseFault(type, targetFault(target) ?? (readOnly && source === '' ? READ_ONLY : undefined));
      const { name, options } = driverIn(fields);
      const labels = labelsAt(fieldsAt(fields, 'VolumeOptions'), 'Labels');
      return { ...common, type, name: source, driver: name, labels, options, mode: 'z' };
    }
    case 'tmpfs':
      refuseFault(
        type,
        targetFault(target) ?? (source === '' ? undefined : 'field Source must not be specified'),
      );
      return { ...common, type, mode: '' };
    default:
      return refuseFault(type, 'mount type unknown');
  }
}

const READ_ONLY = 'must not set ReadOnly mode when using anonymous volumes';

function bindFault(source: string, propagation: string): string | undefined {
  if (source === '') return 'field Source must not be empty';
  if (!PROPAGATIONS.includes(propagation)) return `invalid propagation mode: ${propagation}`;
  return absoluteFault(source);
}

function driverIn(fields: Fields): { readonly name: string; readonly options: Record<string, string> } {
  const driver = fieldsAt(fieldsAt(fields, 'VolumeOptions'), 'DriverConfig');
  return { name: optionalTextAt(driver, 'Name') ?? '', options: { ...labelsAt(driver, 'Options') } };
}

const OPTIONS = { bind: 'BindOptions', volume: 'VolumeOptions', tmpfs: 'TmpfsOptions' } as const;

function refuseForeignOptions(state: EngineState, type: string, fields: Fields): void {
  if (!(type in OPTIONS)) return;
  for (const [owner, name] of Object.entries(OPTIONS)) {
    if (owner === type || !isFields(fields[name])) continue;
    if (isNewer(state)) throw new Refusal(400, `${name} must not be specified on mount type "${type}"`);
    if (name !== 'TmpfsOptions') refuseFault(type, `field ${name} must not be specified`);
  }
}

function refuseFault(type: string, fault: undefined): void;
function refuseFault(type: string, fault: string): never;
function refuseFault(type: string, fault: string | undefined): void;
function refuseFault(type: string, fault: string | undefined): void {
  if (fault !== undefined) throw new Refusal(400, `invalid mount config for type "${type}": ${fault}`);
}
