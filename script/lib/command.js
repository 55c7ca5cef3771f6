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
 * Runs a program whose output the user sees from a moment on: what it wrote before, then too.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {{show: () => void, code: Promise<number>}}
 */
export function held(program, args, options = {}) {
  /** @type {Buffer[] | undefined} */
  let kept = [];
  const ending = run(program, args, 'pipe', options, (chunk) => {
    if (kept) kept.push(chunk);
    else process.stdout.write(chunk);
  });
  const show = () => {
    for (const chunk of kept ?? []) process.stdout.write(chunk);
    kept = undefined;
  };
  const code = ending.then((end) => end.code);
  // Who waits for it learns of a failure; until somebody does, it is no reason for the script to end.
  code.catch(() => undefined);
  return { show, code };
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {'pipe' | 'inherit'} output
 * @param {CommandOptions} options
 * @param {(chunk: Buffer) => void} [onOutput] gets what it writes, which is not kept then
 * @returns {Promise<{code: number, output: string}>}
 */
function run(program, args, output, options, onOutput) {
  if (!options.isCleanup) interrupted.throwIfAborted();
  const ending = endOf(program, args, output, options, onOutput);
  finishBeforeEnd(ending);
  return ending;
}

/** @type {typeof run} */
function endOf(program, args, output, { cwd, env, isCleanup = false }, onOutput) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
      // A process group of its own: Ctrl-C on the terminal reaches it once, through this script.
      detached: true,
    });
    let text = '';
    const take = onOutput ?? ((/** @type {Buffer} */ chunk) => (text += chunk));
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
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
