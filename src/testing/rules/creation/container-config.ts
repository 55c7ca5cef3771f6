/** What a container's configuration (`Config`) becomes: as it was declared, with the image's where nothing was. */
import {
  type Fields,
  fieldsAt,
  isFields,
  labelsAt,
  optionalTextAt,
  textsAt,
} from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { wordsOf } from '../engine-words.js';

/** Names of `Config` that a creation's body may have at its top level. */
const NAMES = [
  'Hostname',
  'Domainname',
  'User',
  'AttachStdin',
  'AttachStdout',
  'AttachStderr',
  'ExposedPorts',
  'Tty',
  'OpenStdin',
  'StdinOnce',
  'Env',
  'Cmd',
  'Healthcheck',
  'ArgsEscaped',
  'Image',
  'Volumes',
  'WorkingDir',
  'Entrypoint',
  'NetworkDisabled',
  'MacAddress',
  'OnBuild',
  'Labels',
  'StopSignal',
  'StopTimeout',
  'Shell',
] as const;

/** A body without any configuration is refused. */
export function hasConfig(body: Fields): boolean {
  return NAMES.some((name) => body[name] !== undefined);
}

/**
 * @param hostname where none is declared
 * @throws Refusal 400 there is nothing to run
 */
export function mergedConfig(state: EngineState, declared: Fields, image: Fields, hostname: string): Fields {
  const command = mergedCommand(declared, image);
  if (command.Entrypoint === null || command.Entrypoint.length === 0) {
    if (command.Cmd === null || command.Cmd.length === 0)
      throw new Refusal(
        400,
        wordsOf(state, { newer: 'no command specified', older: 'No command specified' }),
      );
  }
  const text = (name: string) => optionalTextAt(declared, name) || optionalTextAt(image, name) || '';
  const exposed = { ...fieldsAt(image, 'ExposedPorts'), ...fieldsAt(declared, 'ExposedPorts') };
  const volumes = { ...fieldsAt(image, 'Volumes'), ...fieldsAt(declared, 'Volumes') };
  const healthcheck = mergedHealthcheck(declared, image);
  const stopSignal = text('StopSignal');
  return {
    Hostname: optionalTextAt(declared, 'Hostname') || hostname,
    Domainname: optionalTextAt(declared, 'Domainname') ?? '',
    User: text('User'),
    AttachStdin: declared['AttachStdin'] === true,
    AttachStdout: declared['AttachStdout'] === true,
    AttachStderr: declared['AttachStderr'] === true,
    ...(isFilled(exposed) && { ExposedPorts: exposed }),
    Tty: declared['Tty'] === true,
    OpenStdin: declared['OpenStdin'] === true,
    StdinOnce: declared['StdinOnce'] === true,
    Env: mergedEnvironment(textsAt(declared, 'Env'), textsAt(image, 'Env')),
    ...command,
    ...(healthcheck && { Healthcheck: healthcheck }),
    Image: optionalTextAt(declared, 'Image') ?? '',
    Volumes: isFilled(volumes) ? volumes : null,
    WorkingDir: cleanPath(text('WorkingDir')),
    ...(declared['NetworkDisabled'] === true && { NetworkDisabled: true }),
    ...(optionalTextAt(declared, 'MacAddress') && { MacAddress: declared['MacAddress'] }),
    OnBuild: null,
    Labels: { ...labelsAt(image, 'Labels'), ...labelsAt(declared, 'Labels') },
    ...(stopSignal && { StopSignal: stopSignal }),
    ...(typeof declared['StopTimeout'] === 'number' && { StopTimeout: declared['StopTimeout'] }),
    ...(textsAt(declared, 'Shell').length > 0 && { Shell: declared['Shell'] }),
  };
}

interface Command {
  readonly Cmd: readonly string[] | null;
  readonly Entrypoint: readonly string[] | null;
}

/** The image's command is an argument of the image's entrypoint, so that it goes where another one is declared. */
function mergedCommand(declared: Fields, image: Fields): Command {
  const entrypoint = wordsAt(declared, 'Entrypoint');
  const command = wordsAt(declared, 'Cmd');
  if (entrypoint !== null && entrypoint.length > 0) {
    const isReset = entrypoint.length === 1 && entrypoint[0] === '';
    return { Cmd: command, Entrypoint: isReset ? null : entrypoint };
  }
  return {
    Cmd: command !== null && command.length > 0 ? command : wordsAt(image, 'Cmd'),
    Entrypoint: entrypoint ?? wordsAt(image, 'Entrypoint'),
  };
}

/** A single text stands for a list of one. */
function wordsAt(fields: Fields, name: string): readonly string[] | null {
  const value = fields[name];
  if (typeof value === 'string') return [value];
  return value === undefined || value === null ? null : textsAt(fields, name);
}

/** What is declared comes first, then what only the image has. */
function mergedEnvironment(declared: readonly string[], image: readonly string[]): readonly string[] | null {
  const nameOf = (variable: string) => variable.split('=', 1)[0];
  const names = new Set(declared.map(nameOf));
  const all = [...declared, ...image.filter((variable) => !names.has(nameOf(variable)))];
  return all.length > 0 ? all : null;
}

/** Each part of a check that is not declared (or 0) is the image's. */
function mergedHealthcheck(declared: Fields, image: Fields): Fields | undefined {
  const own = fieldsAt(declared, 'Healthcheck');
  const merged = { ...fieldsAt(image, 'Healthcheck') };
  for (const [name, value] of Object.entries(own)) {
    const isNothing = value === null || value === 0 || (Array.isArray(value) && value.length === 0);
    if (!isNothing) merged[name] = value;
  }
  // A check without anything in it is shown as it was declared.
  return isFilled(merged) || isFields(declared['Healthcheck']) ? merged : undefined;
}

function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return path === '' ? '' : `/${parts.join('/')}`;
}

function isFilled(fields: Fields): boolean {
  return Object.keys(fields).length > 0;
}
