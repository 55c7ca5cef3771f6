/** What is said of an image's or container's configuration, `Config` in the API: its words, and what belongs to them. */
import { type Fields, isFields } from '../../engine/answer/read.js';
import { checkKeys } from '../checks/check-keys.js';
import { described } from '../checks/described.js';
import { type Place, placeIn, wrong } from '../checks/place.js';

type Kind = 'text' | 'texts' | 'object' | 'number' | 'flag';

const KINDS: Readonly<Record<string, Kind>> = {
  ArgsEscaped: 'flag',
  AttachStderr: 'flag',
  AttachStdin: 'flag',
  AttachStdout: 'flag',
  Cmd: 'texts',
  Domainname: 'text',
  Entrypoint: 'texts',
  Env: 'texts',
  ExposedPorts: 'object',
  Healthcheck: 'object',
  Hostname: 'text',
  Image: 'text',
  Labels: 'object',
  MacAddress: 'text',
  NetworkDisabled: 'flag',
  OnBuild: 'texts',
  OpenStdin: 'flag',
  Shell: 'texts',
  StdinOnce: 'flag',
  StopSignal: 'text',
  StopTimeout: 'number',
  Tty: 'flag',
  User: 'text',
  Volumes: 'object',
  WorkingDir: 'text',
};

/** Names of `Config`. */
export const CONFIG_KEYS: readonly string[] = Object.keys(KINDS);

const FORMS: Readonly<Record<Kind, { readonly noun: string; readonly example: string }>> = {
  text: { noun: 'text', example: "'text'" },
  texts: { noun: 'list of texts', example: "['one', 'two']" },
  object: { noun: 'object', example: "{ 'name': {} }" },
  number: { noun: 'number', example: '10' },
  flag: { noun: 'true or false', example: 'true' },
};

/** More telling than what the kind alone gives. */
const EXAMPLES: Readonly<Record<string, string>> = {
  Cmd: "['serve', '--all']",
  Entrypoint: "['/entrypoint']",
  Env: "['NAME=value']",
  ExposedPorts: "{ '80/tcp': {} }",
  Healthcheck: "{ Test: ['CMD', 'check'] }",
  Labels: "{ name: 'value' }",
  Volumes: "{ '/data': {} }",
};

/** @returns it; `null` is nothing, as in the API. @throws DockerMapError, of the place */
export function checkedConfig(config: unknown, place: Place): Fields {
  const fields = checkKeys(config, { keys: CONFIG_KEYS, form: "config: { Cmd: ['serve'] }" }, place);
  for (const [name, value] of Object.entries(fields)) {
    const kind = KINDS[name] ?? 'text';
    if (value === null || value === undefined || isOf(value, kind)) continue;
    const { noun, example } = FORMS[kind];
    const hint = `Write ${name}: ${EXAMPLES[name] ?? example}.`;
    throw wrong(placeIn(place, name), `${described(value)} is no ${noun}.`, hint);
  }
  return fields;
}

function isOf(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'object':
      return isFields(value);
    case 'number':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
  }
}
