/** A map that builds its images, in a folder of its own, and an engine to build them on. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Action, type ActionOptions, type Names, planText } from '../../../../src/index.js';
import { runs } from '../../../../src/testing/index.js';
import { type ClientTest, type ClientTestOptions, clientTest } from '../support.js';

export interface BuildTest extends ClientTest {
  /** Absolute path of a file or folder of the map. */
  readonly at: (path: string) => string;
  readonly write: (path: string, content: string) => Promise<void>;
  /** The plan, line by line, with one space between its parts. */
  readonly lines: (action: Action, names?: Names, options?: ActionOptions) => Promise<readonly string[]>;
}

/** @param files by path; what the map has as `build` is made absolute. There is an image `idle:latest` to begin with. */
export async function buildTest(
  files: Readonly<Record<string, string>>,
  content: (at: (path: string) => string) => object,
  options: ClientTestOptions = {},
): Promise<BuildTest> {
  const folder = await mkdtemp(join(tmpdir(), 'docker-map-builds-'));
  const at = (path: string) => join(folder, path);
  const write = async (path: string, text: string) => {
    await mkdir(dirname(at(path)), { recursive: true });
    await writeFile(at(path), text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  const engine = { images: { 'idle:latest': runs() }, ...options.engine };
  const stage = await clientTest(content(at), { ...options, engine });
  return {
    ...stage,
    at,
    write,
    lines: async (...asked) => {
      const text = planText(await stage.client.plan(...asked));
      return text === ''
        ? []
        : text.split('\n').map((line) => line.replaceAll(folder, '').replace(/(?<=\S) {2,}/g, '  '));
    },
    async [Symbol.asyncDispose]() {
      await stage[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}
