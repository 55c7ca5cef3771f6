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
import { commandLine, projectFolder } from '../project.js';
import { freePort } from './free-port.js';
import { example, helperImage, removeReplacedImages } from './images.js';

const examplePort = 8080;

const mapFile = 'docker-map.yaml';

/** @typedef {import('../engine/ensure-engine.js').UsableEngine} UsableEngine */

export class Stage {
  folder = mkdtempSync(join(tmpdir(), 'docker-map-demo-'));
  engine;
  keep;
  #port = examplePort;

  /**
   * @param {UsableEngine} engine
   * @param {boolean} keep
   */
  constructor(engine, keep) {
    this.engine = engine;
    this.keep = keep;
    cpSync(join(projectFolder, example), this.folder, { recursive: true });
  }

  /** Of the web server. */
  get url() {
    return `http://${publishedOn(this.engine.host)}:${this.#port}/`;
  }

  /** @param {number} port of the web server on the host */
  publishAt(port) {
    this.change(mapFile, `80: ${this.#port}`, `80: ${port}`);
    this.#port = port;
  }

  /** Text of the map. */
  get map() {
    return this.#read(mapFile);
  }

  /**
   * Changes a piece of a file.
   * @param {string} file
   * @param {string} find
   * @param {string} replacement
   */
  change(file, find, replacement) {
    const text = this.#read(file);
    if (!text.includes(find)) throw new Error(`${file} does not contain ${find}`);
    writeFileSync(join(this.folder, file), text.replace(find, replacement));
  }

  /**
   * Runs a program of the project, shown to the user.
   * @param {string} program
   */
  async node(program) {
    await show(`node ${program}`, [program], this.#environmentIn(projectFolder));
  }

  /**
   * Runs the command line, shown to the user.
   * @param {readonly string[]} words
   */
  async dockerMap(...words) {
    await show(`docker-map ${words.join(' ')}`, [commandLine, ...words], this.#environmentIn(this.folder));
  }

  /** Takes down whatever there is of the landscape. */
  async clear() {
    const down = [commandLine, 'down', '--volumes'];
    await quietly(process.execPath, down, { ...this.#environmentIn(this.folder), isCleanup: true });
  }

  /** @param {string} file */
  #read(file) {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** @param {string} cwd */
  #environmentIn(cwd) {
    return { cwd, env: { DOCKER_HOST: this.engine.host, PWD: cwd } };
  }
}

/**
 * @param {UsableEngine} engine
 * @param {boolean} keep
 */
export async function makeStage(engine, keep) {
  const stage = new Stage(engine, keep);
  atEnd(async () => {
    if (keep) return;
    if (!engine.daemon) {
      await stage.clear();
      await removeReplacedImages(engine.host);
    }
    rmSync(stage.folder, { recursive: true });
  });
  // An earlier demo may have been kept.
  await stage.clear();
  stage.publishAt(await freePort(examplePort));
  return stage;
}

/** Options that commands need where volumes are prepared. */
export const withHelper = ['--core-image', helperImage];

/**
 * @param {string} command as the user would write it
 * @param {readonly string[]} args of node
 * @param {import('../command.js').CommandOptions} environment
 */
async function show(command, args, environment) {
  console.log(`\n$ ${command}`);
  const code = await openly(process.execPath, args, environment);
  if (code !== 0) throw new PlainFailure(`${command} ended with code ${code}.`);
}

/** @param {string} host */
function publishedOn(host) {
  return host.startsWith('unix:') ? 'localhost' : new URL(host).hostname;
}
