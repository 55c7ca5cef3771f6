/** Other programs, run from scripts: shown to the user, or quiet unless they fail. All end when the script is interrupted. */
import { spawn } from 'node:child_process';
import { PlainFailure } from './failure.js';
import { finishBeforeEnd, interrupted } from './lifetime.js';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to the script's own environment
 * @property {boolean} [isCleanup] runs to its end, also after an interruption
 */

/**
 * Runs a program and gives back what it wrote, standard error included.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions & {hint?: string}} [options] hint: what the user can do if it fails
 * @returns {Promise<string>}
 * @throws {PlainFailure} with the program's output, if it ends with another code than 0
 */
export async function quietly(program, args, options = {}) {
  const { code, output } = await run(program, args, 'pipe', options);
  if (code === 0) return output;
  const hint = options.hint ? `\n${options.hint}` : '';
  throw new PlainFailure(`${[program, ...args].join(' ')} failed (${code}):\n${output.trimEnd()}${hint}`);
}

/**
 * Runs a program whose output the user sees.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export async function openly(program, args, options = {}) {
  return (await run(program, args, 'inherit', options)).code;
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {'pipe' | 'inherit'} output
 * @param {CommandOptions} options
 * @returns {Promise<{code: number, output: string}>}
 */
function run(program, args, output, options) {
  if (!options.isCleanup) interrupted.throwIfAborted();
  const ending = endOf(program, args, output, options);
  finishBeforeEnd(ending);
  return ending;
}

/** @type {typeof run} */
function endOf(program, args, output, { cwd, env, isCleanup = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
      // A process group of its own: Ctrl-C on the terminal reaches it once, through this script.
      detached: true,
    });
    let text = '';
    child.stdout?.on('data', (chunk) => (text += chunk));
    child.stderr?.on('data', (chunk) => (text += chunk));
    const end = () => child.pid && process.kill(-child.pid, 'SIGINT');
    if (!isCleanup) interrupted.addEventListener('abort', end, { once: true });
    child.on('error', (cause) =>
      reject(new PlainFailure(`Cannot run ${program}: ${cause.message}`, { cause })),
    );
    child.on('close', (code, signal) => {
      interrupted.removeEventListener('abort', end);
      if (interrupted.aborted && !isCleanup) reject(interrupted.reason);
      else resolve({ code: code ?? 128, output: signal ? `${text}\nended by ${signal}` : text });
    });
  });
}
