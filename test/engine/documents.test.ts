/**
 * The programs and the sessions that README and docs show, on an engine of their own. Programs are compiled and run;
 * of sessions, each command's output is compared, but for times, and for the order of lines where steps run together.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBusyboxImage } from '../../script/lib/engine/busybox-image.js';
import { projectFolder, type Snippet, snippetsIn } from '../support/documents.js';
import { hasPrivateEngine, type PrivateEngine, startPrivateEngine } from '../support/private-engine.js';
import { removeObjects } from '../support/remove-objects.js';

const run = promisify(execFile);
/** Within the project, so that `docker-map` is found as a package that is installed. */
const folder = join(projectFolder, '.cache', 'documents');
/** What documents have images built from. */
const files = {
  'conf/app.conf': 'listen 80;\n',
  'worker/Dockerfile': 'FROM busybox AS jobs\nCMD ["sleep", "infinity"]\n',
};
/** Images that the documents name; here all of them are the idle test image. */
const images = ['busybox:latest', 'nginx:latest', 'shop/app:2.1'];
/** What the guide to testing shows are tests; test/package/guide.test.ts runs them. */
const programs = snippetsIn('ts').filter(({ file }) => file !== 'docs/testing.md');

describe.skipIf(!hasPrivateEngine)('documents', () => {
  let engine: PrivateEngine;

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'bin'), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(projectFolder, 'bin/docker-map.js'), join(folder, 'bin/docker-map'));
    engine = await startPrivateEngine();
    for (const image of images) await ensureBusyboxImage(engine.host, image);
  });
  afterAll(() => engine[Symbol.asyncDispose]());

  const environment = () => ({
    ...process.env,
    DOCKER_HOST: engine.host,
    PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
    NO_COLOR: '1',
  });

  const pathOf = ({ place }: Snippet, extension: string) =>
    join(folder, `${place.replaceAll(/\W/g, '-')}${extension}`);

  test('the programs are accepted by the compiler', async () => {
    for (const program of programs) writeFileSync(pathOf(program, '.ts'), program.text);
    const options =
      '--ignoreConfig --module nodenext --target es2023 --lib esnext --strict --skipLibCheck --types node';
    const paths = programs.map((program) => pathOf(program, '.ts'));
    await run('npx', ['tsc', ...options.split(' '), ...paths], { cwd: projectFolder });
  });

  test.each(programs)('the program of $place runs', async (program) => {
    await run(process.execPath, [pathOf(program, '.js')], { env: environment(), cwd: folder });
    await removeObjects(engine.host, 'shop.');
  });

  test.each(sessions())('the session of $place is as printed', async ({ map, commands }) => {
    writeFileSync(join(folder, 'docker-map.yaml'), map);
    for (const { command, output } of commands) {
      const { stdout, stderr } = await run('sh', ['-c', command], { env: environment(), cwd: folder }).catch(
        (failed: { stdout: string; stderr: string }) => failed,
      );
      expect(`$ ${command}\n${comparable(stdout + stderr)}`).toBe(`$ ${command}\n${comparable(output)}`);
    }
    await removeObjects(engine.host, 'shop.');
  });
});

interface Session {
  readonly place: string;
  /** The last map that the document shows before. */
  readonly map: string;
  readonly commands: readonly { readonly command: string; readonly output: string }[];
}

function sessions(): readonly Session[] {
  return snippetsIn('console').map((snippet) => ({
    place: snippet.place,
    map: mapBefore(snippet),
    commands: snippet.text
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...output] = part.split('\n');
        return { command, output: output.join('\n') };
      }),
  }));
}

function mapBefore({ file, place }: Snippet): string {
  const line = (at: string) => Number(at.split(':')[1]);
  const maps = snippetsIn('yaml').filter((yaml) => yaml.file === file && line(yaml.place) < line(place));
  return maps.at(-1)?.text ?? '';
}

function comparable(output: string): string {
  const lines = output
    .replaceAll(/\d+\.\d s/g, 'N s')
    .replaceAll(/Up .*? {2,}/g, 'Up  ')
    .split('\n');
  return lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .toSorted()
    .join('\n');
}
