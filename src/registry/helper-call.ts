/**
 * One call of a credential helper: a word, an input, an answer. A helper that takes too long, or that nobody waits for any
 * more, is killed; programs that it has begun itself keep nobody waiting.
 */
import { spawn } from 'node:child_process';
import { DockerMapError } from '../common/docker-map-error.js';
import { reasonOf } from '../common/system-error.js';

/** The longest that a timer can take; with more it would be over at once. */
const LONGEST = 2 ** 31 - 1;

export interface HelperCall {
  readonly program: string;
  /** What it is to do: `get`. */
  readonly word: string;
  readonly input: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

export interface HelperAnswer {
  /** `null`: a signal has ended it. */
  readonly code: number | null;
  readonly output: string;
}

/** @throws DockerMapError `credential-helper-missing`, `credential-helper-timeout`, `aborted` */
export function callHelper(call: HelperCall): Promise<HelperAnswer> {
  const { program, word, input, environment, timeout, signal } = call;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) throw interrupted(call);
    const child = spawn(program, [word], { stdio: ['pipe', 'pipe', 'inherit'], env: environment });
    const chunks: Buffer[] = [];
    const giveUp = (error: DockerMapError) => {
      child.kill('SIGKILL');
      child.stdout.destroy();
      child.stdin.destroy();
      reject(error);
    };
    const onAbort = () => giveUp(interrupted(call));
    const limit = setTimeout(() => giveUp(tooLong(call)), Math.min(timeout, LONGEST));
    signal?.addEventListener('abort', onAbort);
    const ended = () => {
      clearTimeout(limit);
      signal?.removeEventListener('abort', onAbort);
    };
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (cause) => {
      ended();
      reject(missing(program, cause));
    });
    child.once('close', (code) => {
      ended();
      resolve({ code, output: Buffer.concat(chunks).toString('utf8').trim() });
    });
    // A helper that ends without reading says by its exit code what that means.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

function missing(program: string, cause: Error): DockerMapError {
  return new DockerMapError('credential-helper-missing', `${program} cannot be run: ${reasonOf(cause)}`, {
    hint: "Install it in a folder of PATH, or remove it from `credsStore` and `credHelpers` in the Docker CLI's config.json.",
    cause,
  });
}

function tooLong({ program, word, timeout }: HelperCall): DockerMapError {
  return new DockerMapError(
    'credential-helper-timeout',
    `${program} ${word} has not answered within ${timeout / 1000} s.`,
    {
      hint: `See whether it waits for somebody to unlock what it keeps logins in: \`${program} list\`. Then run again.`,
    },
  );
}

function interrupted({ program }: HelperCall): DockerMapError {
  return new DockerMapError('aborted', `Interrupted while ${program} was asked`);
}
