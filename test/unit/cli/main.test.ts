import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { recordedIo } from './recorded-io.js';

const NOWHERE = 'unix:///nonexistent/docker.sock';

describe('the command line', () => {
  it.each([
    ['wrong command', ['upp'], 2, 'Error: unknown command "upp"\nDid you mean `docker-map up`?\n'],
    ['no map', ['up'], 2, /^Error: no docker-map\.yaml or docker-map\.yml in \/, .*\n.*-f FILE\.\n$/],
    ['no such file', ['-f', '/nonexistent/map.yaml', 'config'], 2, /\/nonexistent\/map\.yaml/],
    ['standard input', ['-f', '-', 'up'], 2, /^Error: standard input is not read/],
    ['names where none belong', ['version', 'x'], 2, /^Error: "version" takes no names/],
  ])('answers %s with the exit code and the reason', async (_title, words, exitCode, text) => {
    const io = recordedIo();
    expect(await main(words, io)).toBe(exitCode);
    if (typeof text === 'string') expect(io.stderr.text).toBe(text);
    else expect(io.stderr.text).toMatch(text);
    expect(io.stdout.text).toBe('');
  });

  it('writes help to the standard output', async () => {
    const io = recordedIo();
    expect(await main([], io)).toBe(0);
    expect(io.stdout.text).toContain('Usage: docker-map [OPTIONS] COMMAND [NAME...]');
    expect(io.stderr.text).toBe('');
  });

  it('calls itself "docker map" where the Docker CLI runs it', async () => {
    const io = recordedIo({ environment: { DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND: '/usr/bin/docker' } });
    expect(await main(['map', 'up', '--help'], io)).toBe(0);
    expect(io.stdout.text).toContain('Usage: docker map up [OPTIONS] [NAME...]');
  });

  it.each([
    ['-D map upp', /unknown command "upp"\n[\s\S]*\n\s+at /],
    ['-H tcp://box:2375 --tls map ps', /DOCKER_TLS asks for TLS/],
    ['-H tcp://box:2375 --tlscacert ca.pem map ps', /DOCKER_TLS asks for TLS/],
  ])('heeds the options before `map`: docker %s', async (line, text) => {
    const environment = { DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND: '/usr/bin/docker' };
    const io = recordedIo({ environment, folder: resolve('examples/web-and-app') });
    expect(await main(line.split(' '), io)).toBe(2);
    expect(io.stderr.text).toMatch(text);
  });

  it('gives metadata to the Docker CLI', async () => {
    const io = recordedIo();
    expect(await main(['docker-cli-plugin-metadata'], io)).toBe(0);
    expect(JSON.parse(io.stdout.text)).toMatchObject({ Version: await ownVersion() });
  });

  it.each(['version', '--version'])('names its version with %s, also without an engine', async (word) => {
    const io = recordedIo();
    expect(await main([word, '-H', NOWHERE], io)).toBe(0);
    const [first, second, third] = io.stdout.text.split('\n');
    expect(first).toMatch(new RegExp(`^docker-map +${await ownVersion()}$`));
    expect(second).toMatch(/^Node +\d+\./);
    expect(third).toMatch(/^Engine +not reachable: /);
  });

  it('says in JSON why the engine is not reached', async () => {
    const io = recordedIo();
    expect(await main(['version', '--json', '-H', NOWHERE], io)).toBe(0);
    expect(JSON.parse(io.stdout.text)).toMatchObject({
      engine: { unreachable: expect.stringContaining(NOWHERE) },
    });
  });
});

describe('a command on a map', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function run(map: string, ...words: string[]) {
    await writeFile(join(folder, 'docker-map.yaml'), map);
    const io = recordedIo({ folder });
    const exitCode = await main(['-H', NOWHERE, ...words], io);
    return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
  }

  it('shows what the map resolves to without an engine', async () => {
    const { exitCode, stdout } = await run('name: main\nweb: {image: nginx}\n', 'config');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('map: main\ncontainers:\n  main.web:\n');
  });

  it('shows what the map resolves to whatever the engine is', async () => {
    await writeFile(join(folder, 'docker-map.yaml'), 'name: main\nweb: {image: nginx}\n');
    const io = recordedIo({ folder, environment: { DOCKER_HOST: 'ssh://x' } });
    expect(await main(['config'], io)).toBe(0);
    expect(io.stdout.text).toContain('main.web:');
  });

  it('prints the whole landscape as JSON', async () => {
    const { stdout } = await run('name: main\nweb: {image: nginx}\n', 'config', '--json');
    const [landscape] = JSON.parse(stdout);
    expect(landscape.map).toBe('main');
    expect(landscape.items).toContainEqual(
      expect.objectContaining({
        name: 'main.web',
        payload: expect.objectContaining({ Image: 'nginx:latest' }),
      }),
    );
  });

  it('answers 2 for a map that is not valid, with the place of the fault', async () => {
    const { exitCode, stdout, stderr } = await run('name: main\nweb: {imagee: nginx}\n', 'up');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/docker-map\.yaml:2:7: .*'imagee'/);
    expect(stdout).toBe('');
  });

  it.each([
    [
      'a circle',
      'a: {links: b}\nb: {links: a}\n',
      /docker-map\.yaml:2:12: 'a' depends on itself: a -> b -> a/,
    ],
    [
      'an option nobody knows',
      'web: {host_config: {mem_limt: 1g}}\n',
      /docker-map\.yaml:2:21: 'mem_limt' is no option of Docker; did you mean 'mem_limit'\?\n +2 \| web:.*\n +\| +\^{8}\n$/,
    ],
  ])('answers 2 for %s, with its place', async (_title, map, text) => {
    for (const command of ['config', 'up', 'plan']) {
      const { exitCode, stdout, stderr } = await run(`name: main\n${map}`, command);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(text);
      expect(stdout).toBe('');
    }
  });

  it('answers 2 for a name that means nothing', async () => {
    const { exitCode, stderr } = await run('name: main\nweb: {image: nginx}\n', 'plan', 'wep');
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Did you mean 'web'?");
  });

  it.each(['up', 'plan', 'ps', 'down'])('answers 1 for %s where the engine is not there', async (command) => {
    const { exitCode, stdout, stderr } = await run('name: main\nweb: {image: nginx}\n', command);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(NOWHERE);
    expect(stdout).toBe('');
  });
});

async function ownVersion(): Promise<string> {
  return JSON.parse(await readFile('package.json', 'utf8')).version;
}
