/** The lines that a builder looks at before all others. They stay first, whenever they are set. */
import type { EscapeCharacter } from './quoting.js';
import { flagValue } from './quoting.js';

/** What BuildKit's checks of a Dockerfile do (Dockerfile 1.8). */
export interface DockerfileChecks {
  /** Checks that are left out, by name. */
  readonly skip?: 'all' | readonly string[];
  /** Whether a finding fails the build. Default: false. */
  readonly error?: boolean;
}

export interface Directives {
  readonly escape: EscapeCharacter;
  readonly syntax?: string;
  readonly check?: DockerfileChecks;
}

export function directiveLines({ syntax, escape: escapeWith, check }: Directives): string {
  return [
    ...(syntax === undefined ? [] : [`# syntax=${flagValue(syntax, 'The syntax')}\n`]),
    ...(escapeWith === '\\' ? [] : [`# escape=${escapeWith}\n`]),
    ...(check === undefined ? [] : [`# check=${checkText(check)}\n`]),
  ].join('');
}

function checkText({ skip, error }: DockerfileChecks): string {
  const skipped = typeof skip === 'string' ? skip : skip?.join(',');
  return [
    ...(skipped === undefined ? [] : [`skip=${flagValue(skipped, 'The checks to skip')}`]),
    ...(error === undefined ? [] : [`error=${error}`]),
  ].join(';');
}
