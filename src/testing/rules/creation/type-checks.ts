/** What engines refuse because it is of another type than the API has, in the words of their JSON reader. */
import { type Fields, fieldsAt, isFields } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';

type Kind = 'string' | 'bool' | 'number';

const CONFIG: Readonly<Record<string, Kind>> = {
  Hostname: 'string',
  Domainname: 'string',
  User: 'string',
  Image: 'string',
  WorkingDir: 'string',
  StopSignal: 'string',
  MacAddress: 'string',
  Tty: 'bool',
  OpenStdin: 'bool',
  StdinOnce: 'bool',
  AttachStdin: 'bool',
  AttachStdout: 'bool',
  AttachStderr: 'bool',
  NetworkDisabled: 'bool',
  StopTimeout: 'number',
};

const TEXT_LISTS = ['Env', 'Cmd', 'Entrypoint'];

/**
 * Looks at the whole configuration, and at those host options whose defaults tell their type.
 *
 * @param defaults `HostConfig` as it is where nothing is declared
 * @throws Refusal 400, or 500 from older engines
 */
export function checkTypes(state: EngineState, body: Fields, defaults: Fields): void {
  for (const [name, kind] of Object.entries(CONFIG)) checkType(state, body[name], kind, name);
  for (const [name, value] of Object.entries(fieldsOrNone(state, body, 'Labels')))
    checkType(state, value, 'string', `Labels.${name}`);
  for (const name of TEXT_LISTS) checkTexts(state, body[name], name);
  for (const name of ['ExposedPorts', 'Volumes', 'Healthcheck']) fieldsOrNone(state, body, name);
  for (const [name, value] of Object.entries(fieldsOrNone(state, body, 'HostConfig'))) {
    const kind = kindOf(defaults[name]);
    if (kind === 'string' || kind === 'bool' || kind === 'number')
      checkType(state, value, kind, `HostConfig.${name}`);
  }
  for (const name of ['LogConfig', 'RestartPolicy', 'PortBindings'])
    fieldsOrNone(state, fieldsAt(body, 'HostConfig'), name);
}

/** The same for what is changed of a container: limits, by the types of their defaults. */
export function checkUpdateTypes(state: EngineState, changes: Fields, defaults: Fields): void {
  for (const [name, value] of Object.entries(changes)) {
    const kind = kindOf(defaults[name]);
    const isRight = value === null || kind === kindOf(value);
    if (isRight || (kind !== 'string' && kind !== 'number')) continue;
    const words = unmarshalWords(value, kind, `UpdateConfig.${name}`);
    throw isNewer(state) ? new Refusal(400, `invalid JSON: ${words}`) : new Refusal(500, words);
  }
}

/** A single text stands for a list of one. */
function checkTexts(state: EngineState, value: unknown, path: string): void {
  if (!Array.isArray(value)) checkType(state, value, 'string', path);
  else for (const [index, entry] of value.entries()) checkType(state, entry, 'string', `${path}.${index}`);
}

function fieldsOrNone(state: EngineState, fields: Fields, name: string): Fields {
  const value = fields[name] ?? {};
  if (isFields(value)) return value;
  return refuse(state, value, 'map', name);
}

function checkType(state: EngineState, value: unknown, kind: Kind, path: string): void {
  if (value !== undefined && value !== null && kindOf(value) !== kind) refuse(state, value, kind, path);
}

function refuse(state: EngineState, value: unknown, kind: Kind | 'map', path: string): never {
  const words = (place: string) => unmarshalWords(value, kind, place);
  if (isNewer(state)) throw new Refusal(400, `invalid JSON: ${words(`.${path}`)}`);
  throw new Refusal(500, words(`ContainerConfigWrapper.${path.split('.')[0]}`));
}

function unmarshalWords(value: unknown, kind: Kind | 'map', place: string): string {
  const type = kind === 'number' ? 'int64' : kind;
  return `json: cannot unmarshal ${kindOf(value)} into Go struct field ${place} of type ${type}`;
}

function kindOf(value: unknown): Kind | 'array' | 'object' {
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'number':
      return 'number';
    default:
      return 'object';
  }
}
