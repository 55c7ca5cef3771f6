/** An image while it is built: its configuration, changed by one instruction after the other. */
import { posix } from 'node:path';
import { type Fields, fieldsAt, textsAt } from '../../../../engine/answer/read.js';
import { type Instruction, listIn, pairsIn } from './dockerfile.js';

export interface ImageDraft {
  readonly config: Fields;
  /** `ARG`, and those given for the build. */
  readonly arguments: Readonly<Record<string, string>>;
  /** What made it, oldest first. */
  readonly steps: readonly string[];
}

/** @param given values of arguments, which count more than their defaults */
export function changed(
  draft: ImageDraft,
  { name, text }: Instruction,
  given: Readonly<Record<string, string>>,
): ImageDraft {
  if (name === 'ARG') {
    const [argument = '', value = ''] = text.split(/=(.*)/s);
    const known = { ...draft.arguments, [argument]: given[argument] ?? value };
    return { ...draft, arguments: known, steps: [...draft.steps, stepText(name, text)] };
  }
  const plain = ['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(name);
  const resolved = plain ? text : replaced(text, draft);
  const config = { ...draft.config, ...configOf(draft.config, name, resolved) };
  return { ...draft, config, steps: [...draft.steps, stepText(name, resolved)] };
}

function configOf(config: Fields, name: string, text: string): Fields {
  switch (name) {
    case 'ENV':
      return { Env: withVariables(textsAt(config, 'Env'), pairsIn(text)) };
    case 'LABEL':
      return { Labels: { ...fieldsAt(config, 'Labels'), ...Object.fromEntries(pairsIn(text)) } };
    case 'EXPOSE':
      return { ExposedPorts: { ...fieldsAt(config, 'ExposedPorts'), ...keys(ports(text)) } };
    case 'VOLUME':
      return { Volumes: { ...fieldsAt(config, 'Volumes'), ...keys(listIn(text) ?? text.split(/\s+/)) } };
    case 'USER':
      return { User: text };
    case 'WORKDIR':
      return { WorkingDir: posix.resolve('/', String(config['WorkingDir'] ?? ''), text) };
    case 'CMD':
      return { Cmd: commandOf(text) };
    case 'ENTRYPOINT':
      // A command of the image below was meant for its entrypoint.
      return { Entrypoint: commandOf(text), Cmd: null };
    case 'STOPSIGNAL':
      return { StopSignal: text };
    case 'HEALTHCHECK':
      return { Healthcheck: healthCheck(text) };
    default:
      return {};
  }
}

function commandOf(text: string): readonly string[] {
  return listIn(text) ?? ['/bin/sh', '-c', text];
}

const DURATION_UNITS: Readonly<Record<string, number>> = { ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };

function healthCheck(text: string): Fields {
  const [, options = '', kind = 'NONE', command = ''] = /^((?:--\S+\s+)*)(\w+)\s*(.*)$/.exec(text) ?? [];
  const settings: Record<string, number> = {};
  for (const [, name = '', value = ''] of options.matchAll(/--([\w-]+)=(\S+)/g)) {
    if (name === 'retries') settings['Retries'] = Number(value);
    else settings[fieldName(name)] = nanoseconds(value);
  }
  if (kind.toUpperCase() === 'NONE') return { Test: ['NONE'] };
  const list = listIn(command);
  return { Test: list ? ['CMD', ...list] : ['CMD-SHELL', command], ...settings };
}

/** `start-period`: `StartPeriod`. */
function fieldName(option: string): string {
  return option.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function nanoseconds(text: string): number {
  const parts = [...text.matchAll(/([\d.]+)(ms|[smh])/g)];
  return parts.reduce((sum, [, number, unit = 's']) => sum + Number(number) * (DURATION_UNITS[unit] ?? 0), 0);
}

function ports(text: string): readonly string[] {
  return text.split(/\s+/).map((port) => (port.includes('/') ? port : `${port}/tcp`));
}

function keys(names: readonly string[]): Readonly<Record<string, object>> {
  return Object.fromEntries(names.map((name) => [name, {}]));
}

function withVariables(
  environment: readonly string[],
  pairs: readonly (readonly [string, string])[],
): readonly string[] {
  const values = new Map(environment.map((entry) => [entry.split('=', 1)[0] ?? '', entry]));
  for (const [name, value] of pairs) values.set(name, `${name}=${value}`);
  return [...values.values()];
}

/** `$NAME`, `${NAME}`, `${NAME:-otherwise}`: of the environment first, then of the arguments. */
function replaced(text: string, { config, arguments: known }: ImageDraft): string {
  const environment = textsAt(config, 'Env');
  return text.replace(/\$(?:(\w+)|\{(\w+)(?::-([^}]*))?\})/g, (_, plain, braced, otherwise = '') => {
    const name = String(plain ?? braced);
    const entry = environment.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
    return entry ?? known[name] ?? otherwise;
  });
}

function stepText(name: string, text: string): string {
  return name === 'RUN' ? `/bin/sh -c ${text}` : `/bin/sh -c #(nop)  ${name} ${text}`;
}
