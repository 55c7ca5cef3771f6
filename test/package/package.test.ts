/** The package as others get it: packed, judged by the usual judges, installed into an empty project, and used there. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const project = join(import.meta.dirname, '..', '..');
const tools = join(project, 'node_modules', '.bin');

let folder: string;
let tarball: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-package-'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: project });
  const [{ filename }] = JSON.parse(stdout);
  tarball = join(folder, filename);
  await writeFile(join(folder, 'package.json'), '{ "name": "user", "private": true, "type": "module" }');
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: folder });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('publint and are-the-types-wrong find nothing to complain about', async () => {
  // Packing would build anew, in a folder from which other tests may be running the command line.
  const env = { ...process.env, npm_config_ignore_scripts: 'true' };
  await run('npm', ['run', 'check:package'], { cwd: project, env });
});

test('brings along what docs/dependencies.md argues for, and nothing else', async () => {
  const installed = JSON.parse(await readFile(join(folder, 'node_modules', '.package-lock.json'), 'utf8'));
  const names = Object.keys(installed.packages).map((path) => path.replace('node_modules/', ''));
  expect(names.toSorted()).toEqual(['argparse', 'docker-map', 'js-yaml', 'yaml']);
});

test('can be imported', async () => {
  const program = `
    import { ContainerMap, MappingDockerClient, DockerClientWrapper } from 'docker-map';
    const map = new ContainerMap('main', { containers: { web: { image: 'nginx' } } });
    console.log(new MappingDockerClient(map, new DockerClientWrapper('unix:///nowhere')).constructor.name);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: folder });
  expect(stdout.trim()).toBe('MappingDockerClient');
});

test('the landscape of examples/ compiles against it', async () => {
  await cp(join(project, 'examples', 'web-and-app', 'landscape.ts'), join(folder, 'landscape.ts'));
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    strict: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(project, 'node_modules', '@types')],
  };
  const settings = { compilerOptions, files: ['landscape.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  await run(join(tools, 'tsc'), ['--project', folder]);
});

test('its command runs', async () => {
  const { version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  const { stdout } = await run('npx', ['--no-install', 'docker-map', 'version'], { cwd: folder });
  expect(stdout).toContain(version);
});
