/**
 * The Docker CLI's `config.json`. What is not changed stays as it is, keys that nobody here knows included. A change is
 * whole or not at all: it is written beside the file, which it then replaces. Only the user may read it.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DockerMapError } from '../common/docker-map-error.js';
import { hasCode } from '../common/system-error.js';
import { isJsonObject, type JsonObject } from './json-object.js';

const FILE_NAME = 'config.json';

export class ConfigurationFile {
  readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, FILE_NAME);
  }

  /** Empty where there is no such file. @throws DockerMapError `registry-configuration` */
  async read(): Promise<JsonObject> {
    return this.#parse(await this.#text());
  }

  /** @throws DockerMapError `registry-configuration`: it can be neither read nor written; it stays as it was then */
  async change(changed: (content: JsonObject) => JsonObject): Promise<void> {
    const text = await this.#text();
    const content = changed(this.#parse(text));
    try {
      await this.#replace(`${JSON.stringify(content, null, indentationOf(text))}\n`);
    } catch (cause) {
      throw this.#failure('cannot be written', 'Check the permissions of the file and of its folder.', cause);
    }
  }

  /** Nothing where there is no such file. */
  async #text(): Promise<string | undefined> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (cause) {
      if (hasCode(cause, 'ENOENT')) return undefined;
      throw this.#failure('cannot be read', 'Check its permissions.', cause);
    }
  }

  #parse(text: string | undefined): JsonObject {
    if (text === undefined || text.trim() === '') return {};
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      // The parser's own words would show a piece of the file, which holds secrets.
    }
    if (isJsonObject(value)) return value;
    throw this.#failure('is not a JSON object', 'Repair it, or move it away and log in again.');
  }

  /** A link stays a link: what it leads to is replaced. */
  async #replace(text: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const target = await realpath(this.path).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return this.path;
      throw error;
    });
    const temporary = `${target}.${randomUUID()}.tmp`;
    try {
      await writeFile(temporary, text, { mode: 0o600, flag: 'wx', flush: true });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  #failure(what: string, hint: string, cause?: unknown): DockerMapError {
    return new DockerMapError('registry-configuration', `${this.path} ${what}.`, { hint, cause });
  }
}

/** The Docker CLI's own is a tab. */
function indentationOf(text = ''): string {
  return /^\{\r?\n([ \t]+)"/.exec(text)?.[1] ?? '\t';
}
