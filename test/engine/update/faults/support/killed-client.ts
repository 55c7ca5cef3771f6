/** A client that updates in a process of its own, and is killed in the middle. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../../../support/documents.js';
import type { Declared } from './declared.js';
import { eventsBefore, type Moment } from './moment.js';
import type { Stage } from './stage.js';

const library = pathToFileURL(join(projectFolder, 'dist', 'index.js')).href;
const program = new URL('mortal-client.js', import.meta.url).pathname;

/**
 * @param delay milliseconds after the moment: something may have been asked of the engine by then
 * @returns whether it was killed; not so where it ended before
 */
export async function updateAndDie(
  stage: Stage,
  declared: Declared,
  moment: Moment,
  delay = 0,
): Promise<boolean> {
  const { name, host, image } = stage.scenario;
  const events =
    'part' in moment ? { events: eventsBefore(moment.part, await stage.plan(declared)) } : moment;
  const task = { library, host, image, name, content: stage.contentOf(declared), delay, ...events };
  const child = spawn(process.execPath, [program, JSON.stringify(task)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const words: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => words.push(text));
  await once(child, 'close');
  if (child.signalCode === 'SIGKILL') return true;
  // Of a new version that is no good, the run may fail before.
  if (child.exitCode === 0 || words.join('').includes('RunError')) return false;
  throw new Error(`The client that was to be killed ended with ${child.exitCode}: ${words.join('')}`);
}
