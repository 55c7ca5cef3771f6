/** What is set on a Dockerfile and written at its end (manual, section 3.3.3), in the order of the original. */
import { type Command, commandText, execForm } from './command.js';
import { assignments, type DockerfileValues } from './dockerfile-instructions.js';
import type { DockerfileValue } from './expanded.js';
import { type DockerfileHealthcheck, healthcheckText } from './healthcheck.js';
import { type EscapeCharacter, escapedWord, isPlain, jsonList, quotedWhereNeeded } from './quoting.js';
import { refusedValue } from './refusal.js';

/** `null` and absent: not set. */
export interface DockerfileConfiguration {
  volumes?: string | readonly string[] | null;
  entrypoint?: Command | null;
  command?: Command | null;
  /** Whether `entrypoint` and `command` are for a shell. Default: false. */
  commandShell?: boolean;
  /** User for both, and for containers; not for `RUN`. */
  commandUser?: DockerfileValue | null;
  /** Working directory for both, and for containers; not for `RUN`. */
  commandWorkdir?: DockerfileValue | null;
  expose?: string | number | readonly (string | number)[] | null;
  /** A text is written as it is. */
  labels?: string | DockerfileValues | Iterable<readonly [string, DockerfileValue | number | boolean]> | null;
  /** A text is written as it is. */
  shell?: string | readonly string[] | null;
  stopsignal?: string | number | null;
  /** A text is written as it is. */
  healthcheck?: string | DockerfileHealthcheck | null;
}

export function configurationLines(
  configuration: DockerfileConfiguration,
  escapeWith: EscapeCharacter,
): string[] {
  const { volumes, entrypoint, command, commandShell = false, commandUser, commandWorkdir } = configuration;
  const { expose, labels, shell, stopsignal, healthcheck } = configuration;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['VOLUME', given(volumes, (paths) => volumesText(paths, escapeWith))],
    ['USER', given(commandUser, (user) => quotedWhereNeeded(user, escapeWith, 'commandUser'))],
    ['WORKDIR', given(commandWorkdir, (path) => quotedWhereNeeded(path, escapeWith, 'commandWorkdir'))],
    ['SHELL', given(shell, (words) => (typeof words === 'string' ? words : execForm(words, 'shell')))],
    [
      'ENTRYPOINT',
      entrypoint === null || entrypoint === undefined
        ? undefined
        : commandText(entrypoint, commandShell, 'entrypoint'),
    ],
    [
      'CMD',
      command === null || command === undefined ? undefined : commandText(command, commandShell, 'command'),
    ],
    ['EXPOSE', given(expose, portsText)],
    ['LABEL', given(labels, (values) => labelsText(values, escapeWith))],
    [
      'STOPSIGNAL',
      given(stopsignal, (signal) => quotedWhereNeeded(String(signal), escapeWith, 'stopsignal')),
    ],
    ['HEALTHCHECK', given(healthcheck, healthcheckText)],
  ];
  return lines.flatMap(([instruction, text]) => (text ? [`${instruction} ${text}`] : []));
}

/** Nothing for what is not set or empty. */
function given<Value>(value: Value | null | undefined, text: (value: Value) => string): string | undefined {
  return value === null || value === undefined || value === '' ? undefined : text(value);
}

function volumesText(paths: string | readonly string[], escapeWith: EscapeCharacter): string {
  if (typeof paths === 'string' && isPlain(paths)) return JSON.stringify(paths);
  const list = typeof paths === 'string' ? [paths] : paths;
  return list.length === 0 ? '' : jsonList(list.map((path) => escapedWord(path, escapeWith, 'A volume')));
}

function portsText(ports: string | number | readonly (string | number)[]): string {
  const list = typeof ports === 'object' ? ports : [ports];
  for (const port of list) {
    if (!/^[\w/.:${} -]+$/.test(String(port)))
      throw refusedValue(`${JSON.stringify(port)} is no port to expose`);
  }
  return list.join(' ');
}

function labelsText(
  labels: NonNullable<DockerfileConfiguration['labels']>,
  escapeWith: EscapeCharacter,
): string {
  if (typeof labels === 'string') return labels;
  const values = Symbol.iterator in labels ? Object.fromEntries(labels) : labels;
  return assignments(values, escapeWith, 'LABEL');
}
