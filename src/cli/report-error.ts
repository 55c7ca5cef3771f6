/** Errors as the user sees them: what went wrong, what to do next, and never a stack trace unless asked for. */
import { DockerMapError } from '../common/docker-map-error.js';
import { messageOf } from '../common/message-of.js';
import { MapError } from '../map/map-error.js';
import { PlanError } from '../plan/plan-error.js';
import { ExitCode } from './exit-code.js';
import type { Style } from './output/style.js';
import { UsageError } from './usage-error.js';

/** Errors for which nothing was touched (`LandscapeError` is a `MapError`): the words or the map must change before it can work. */
const WRONG_INPUT = [UsageError, MapError, PlanError] as const;

/** The same of errors that have no class of their own. */
const WRONG_INPUT_CODES: ReadonlySet<string> = new Set([
  'api-version',
  'duplicate-map',
  'engine-address',
  'engine-configuration',
  'engine-context',
  'file-too-large',
  'file-unreadable',
  'registry-name',
  'script-option',
  'script-path',
  'script-target',
]);

export function exitCodeOf(error: unknown): ExitCode {
  const wrongInput =
    WRONG_INPUT.some((kind) => error instanceof kind) ||
    (error instanceof DockerMapError && WRONG_INPUT_CODES.has(error.code));
  return wrongInput ? ExitCode.usage : ExitCode.failed;
}

export function errorText(error: unknown, style: Style, debug: boolean): string {
  const lines = error instanceof DockerMapError ? expected(error) : unexpected(error, debug);
  const stack = debug && error instanceof Error ? [stackOf(error)] : [];
  return `${style('red', 'Error:')} ${[...lines, ...stack].join('\n')}\n`;
}

function expected({ message, hint }: DockerMapError): string[] {
  return hint === undefined ? [message] : [message, hint];
}

function unexpected(error: unknown, debug: boolean): string[] {
  const message = messageOf(error);
  return [
    `unexpected: ${message}`,
    'This is a fault of docker-map: please report it with what you did.' +
      (debug ? '' : ' DOCKER_MAP_DEBUG=1 shows where it happened.'),
  ];
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? [`Caused by: ${stackOf(error.cause)}`] : [];
  return [error.stack ?? error.message, ...cause].join('\n');
}
