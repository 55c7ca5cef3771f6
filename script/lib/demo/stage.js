/**
 * Where the demo plays: a copy of the example that it may change, an engine, and a free port. It is cleared at the end,
 * unless it is to be kept.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openly, quietly } from '../command.js';
import { PlainFailure } from '../failure.js';
import { atEnd } from '../lifetime.js';
import { commandLine } from '../project.js';
import { freePort } from './free-port.js';
import { exampleFolder, helperImage } from './images.js';

const examplePort = 8080;

/**
 * @typedef {object} Stage
 * @property {import('../engine/ensure-engine.js').UsableEngine} engine
 * @property {boolean} keep
 * @property {string} folder
 * @property {string} url of the web server
 * @property {string} map text of the map
 * @property {(find: string, replacement: string) => void} change a piece of the map
 * @property {(...words: string[]) => Promise<void>} dockerMap runs the command line, shown to the user
 */

/**
 * @param {import('../engine/ensure-engine.js').UsableEngine} engine
 * @param {boolean} keep
 * @returns {Promise<Stage>}
 */
export async function makeStage(engine, keep) {
  const folder = mkdtempSync(join(tmpdir(), 'docker-map-demo-'));
  cpSync(exampleFolder, folder, { recursive: true });
  const mapPath = join(folder, 'docker-map.yaml');
  const environment = { cwd: folder, env: { DOCKER_HOST: engine.host, PWD: folder } };
  const clear = () =>
    quietly(process.execPath, [commandLine, 'down', '--volumes'], { ...environment, isCleanup: true });
  atEnd(async () => {
    if (keep) return;
    if (!engine.daemon) await clear();
    rmSync(folder, { recursive: true });
  });
  // An earlier demo may have been kept.
  await clear();

  const port = await freePort(examplePort);
  const stage = {
    engine,
    keep,
    folder,
    url: `http://${publishedOn(engine.host)}:${port}/`,
    get map() {
      return readFileSync(mapPath, 'utf8');
    },
    /** @type {Stage['change']} */
    change(find, replacement) {
      if (!stage.map.includes(find)) throw new Error(`${mapPath} does not contain ${find}`);
      writeFileSync(mapPath, stage.map.replace(find, replacement));
    },
    /** @type {Stage['dockerMap']} */
    async dockerMap(...words) {
      console.log(`\n$ docker-map ${words.join(' ')}`);
      const code = await openly(process.execPath, [commandLine, ...words], environment);
      if (code !== 0) throw new PlainFailure(`docker-map ${words.join(' ')} ended with code ${code}.`);
    },
  };
  stage.change(`80: ${examplePort}`, `80: ${port}`);
  return stage;
}

/** Options that commands need where volumes are prepared. */
export const withHelper = ['--core-image', helperImage];

/** @param {string} host */
function publishedOn(host) {
  return host.startsWith('unix:') ? 'localhost' : new URL(host).hostname;
}
