/** Programs that bring the landscape up and down, each from their start to their end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Contender } from './contender.js';

export interface Program {
  readonly name: string;
  /** What to run, before the arguments of the phase. */
  readonly command: readonly [string, ...string[]];
  readonly up: readonly string[];
  readonly down: readonly string[];
}

export interface Surroundings {
  readonly host: string;
  /** Is told of each process when it has begun. */
  readonly onProcess?: (pid: number) => void;
}

export function wholeProcess(program: Program, surroundings: Surroundings): Contender {
  const up = () => runProgram(program, program.up, surroundings);
  return { name: program.name, up, again: up, down: () => runProgram(program, program.down, surroundings) };
}

/** @throws Error with what the program wrote, where it does not end with 0 */
export async function runProgram(
  { name, command }: Pick<Program, 'name' | 'command'>,
  args: readonly string[],
  { host, onProcess }: Surroundings,
): Promise<void> {
  const [file, ...before] = command;
  const env = { ...process.env, DOCKER_HOST: host, DOCKER_CONTEXT: undefined };
  const child = spawn(file, [...before, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (child.pid !== undefined) onProcess?.(child.pid);
  const [words, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`${name}: ${args.join(' ')} ended with ${code}\n${words}`);
}
