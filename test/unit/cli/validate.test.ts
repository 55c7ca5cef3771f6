import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { recordedIo } from './recorded-io.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Writes the files, and validates those that hold maps. */
async function validate(files: Readonly<Record<string, string>>, ...words: string[]) {
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  const maps = Object.keys(files).filter((file) => !file.startsWith('clients'));
  const io = recordedIo({ folder });
  const exitCode = await main(['validate', ...maps.flatMap((file) => ['-f', file]), ...words], io);
  return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
}

async function validateJson(files: Readonly<Record<string, string>>, ...words: string[]) {
  const { exitCode, stdout, stderr } = await validate(files, '--json', ...words);
  return { exitCode, stderr, ...JSON.parse(stdout) };
}

const VALID = 'name: main\nweb: {image: nginx, instances: [a, b], attaches: v}\nvolumes: {v: /v}\n';

describe('a valid map', () => {
  it('is counted', async () => {
    expect(await validate({ 'main.yaml': VALID })).toEqual({
      exitCode: 0,
      stdout: 'main.yaml is valid: 2 containers, 1 volume, 0 networks\n',
      stderr: '',
    });
  });

  it('may have warnings', async () => {
    const { exitCode, stdout } = await validate({ 'main.yaml': `${VALID}networks: {n: null}\n` });
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`\
main.yaml:4:12: warning: no container is on the network 'n'
   4 | networks: {n: null}
     |            ^
main.yaml is valid, with 1 warning: 2 containers, 1 volume, 1 network
`);
  });

  it('may be in several files', async () => {
    const files = { 'main.yaml': 'web: {links: db}\n', 'local.yaml': 'db: {image: postgres}\n' };
    const { exitCode, stdout } = await validate(files);
    expect(exitCode).toBe(0);
    expect(stdout).toBe('main.yaml, local.yaml are valid: 2 containers, 0 volumes, 0 networks\n');
  });

  it('is one of several', async () => {
    const { stdout } = await validate({ 'main.yaml': VALID, 'other.yaml': 'name: other\nweb: {}\n' });
    expect(stdout).toBe(`\
main.yaml is valid: 2 containers, 1 volume, 0 networks
other.yaml is valid: 1 container, 0 volumes, 0 networks
`);
  });

  it('says nothing to those who want errors only', async () => {
    expect((await validate({ 'main.yaml': VALID }, '--quiet')).stdout).toBe('');
  });
});

describe('a map that is not valid', () => {
  it('is told of from all stages at once, each fault once', async () => {
    const text = `\
name: main
web:
  links: [wbe]
  host_config: {mem_limt: 1g}
app:
  binds: [data]
volumes: {data: /data, spare: /spare}
`;
    expect(await validate({ 'main.yaml': text })).toEqual({
      exitCode: 2,
      stdout: `\
main.yaml:3:11: error: there is no container 'wbe'; did you mean 'web'?
   3 |   links: [wbe]
     |           ^^^
main.yaml:4:17: error: 'mem_limt' is no option of Docker; did you mean 'mem_limit'?
   4 |   host_config: {mem_limt: 1g}
     |                 ^^^^^^^^
main.yaml:6:11: error: there is no path for the alias 'data' in 'host'
   6 |   binds: [data]
     |           ^^^^
main.yaml:7:24: warning: no container binds or attaches the volume 'spare'
   7 | volumes: {data: /data, spare: /spare}
     |                        ^^^^^
3 errors, 1 warning in main.yaml
`,
      stderr: '',
    });
  });

  it('is checked as far as it goes where it cannot be read', async () => {
    const { stdout } = await validate({ 'main.yaml': 'web: {imagee: nginx, links: [wbe]}\n' });
    expect(stdout).toContain("main.yaml:1:7: error: 'imagee' is not a property of a container");
    expect(stdout).toContain("main.yaml:1:30: error: there is no container 'wbe'");
    expect(stdout).toMatch(/\n2 errors in main\.yaml\n$/);
  });

  it('is told of file by file', async () => {
    const files = {
      'one.yaml': 'web: {imagee: x}\n',
      'two.yaml': 'app: {links: [a, b}\n',
      'three.yaml': VALID,
    };
    const { exitCode, stdout } = await validate(files);
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^one\.yaml:1:7: error: /);
    expect(stdout).toMatch(/\ntwo\.yaml:1:19: error: /);
    expect(stdout).toMatch(/\n1 error in one\.yaml\n\d errors? in two\.yaml\n$/);
  });

  it('is told of in the file that is to blame', async () => {
    const files = {
      'one.yaml': 'web: {links: [db], host_config: {mem_limt: 1g}}\n',
      'two.yaml': 'db: {host_config: {memm: 1}}\napp: {links: wbe}\n',
    };
    const { stdout } = await validate(files);
    expect(stdout.match(/^\S+: error/gm)).toEqual([
      'one.yaml:1:34: error',
      'two.yaml:1:20: error',
      'two.yaml:2:14: error',
    ]);
    expect(stdout).toMatch(/\n3 errors in one\.yaml, two\.yaml\n$/);
  });
});

test("maps that get in each other's way are not valid together", async () => {
  const files = {
    'main.yaml': 'name: main\napp.web: {}\n',
    'app.yaml': 'name: main.app\nweb: {}\n',
  };
  const { exitCode, stdout } = await validate(files);
  expect(exitCode).toBe(2);
  expect(stdout).toMatch(/^error: The maps 'main' and 'main\.app' both declare container main\.app\.web\n/);
  expect(stdout).toMatch(/\n1 error in main\.yaml, app\.yaml\n$/);
});

describe('for programs', () => {
  it('is an object, in which nothing is missing', async () => {
    const files = { 'main.yaml': 'web: {links: wbe}\nvolumes: {v: /v}\n' };
    expect(await validateJson(files)).toEqual({
      exitCode: 2,
      stderr: '',
      valid: false,
      problems: [
        {
          severity: 'error',
          code: 'unknown-container',
          message: "there is no container 'wbe'",
          suggestion: 'web',
          file: join(folder, 'main.yaml'),
          line: 1,
          column: 14,
          path: ['web', 'links'],
        },
        {
          severity: 'warning',
          code: 'unused-alias',
          message: "no container binds or attaches the volume 'v'",
          suggestion: null,
          file: join(folder, 'main.yaml'),
          line: 2,
          column: 11,
          path: ['volumes', 'v'],
        },
      ],
    });
  });

  it('is valid with warnings', async () => {
    const { exitCode, valid, problems } = await validateJson({ 'main.yaml': 'web: {}\nvolumes: {v: /v}\n' });
    expect([exitCode, valid, problems.length]).toEqual([0, true, 1]);
  });

  it.each([
    ['no YAML', 'a: [', 'yaml-syntax', 1],
    ['no map', '- a\n- b\n', 'invalid-value', 1],
  ])('tells of %s', async (_title, text, code, line) => {
    const { exitCode, stderr, valid, problems } = await validateJson({ 'main.yaml': text });
    expect([exitCode, stderr, valid]).toEqual([2, '', false]);
    expect(problems[0]).toMatchObject({ severity: 'error', code, file: join(folder, 'main.yaml'), line });
  });

  it('tells of bytes that are no text', async () => {
    await writeFile(join(folder, 'main.yaml'), Uint8Array.of(0xff, 0xfe, 0x00));
    const { exitCode, stderr, problems } = await validateJson({}, '-f', 'main.yaml');
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(problems).toMatchObject([{ code: 'file-unreadable', file: join(folder, 'main.yaml') }]);
  });

  it('tells of a file that is not there', async () => {
    const { exitCode, stderr, problems } = await validateJson({}, '-f', 'nowhere.yaml');
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'file-unreadable',
        file: join(folder, 'nowhere.yaml'),
        line: null,
        path: [],
      }),
    ]);
  });
});

describe('clients', () => {
  const files = {
    'main.yaml': 'clients: [app]\nweb: {exposes: [[80, 80, privat]], clients: apps}\n',
    'clients.yaml': 'apps: {interfaces: {private: 10.0.0.1}}\n',
  };

  it('are not looked for unless they are given', async () => {
    expect((await validate(files)).exitCode).toBe(0);
  });

  it('have the interfaces that the map names', async () => {
    const { exitCode, problems } = await validateJson(files, '--clients', 'clients.yaml');
    expect(exitCode).toBe(2);
    expect(problems).toMatchObject([
      { code: 'unknown-client', suggestion: 'apps', line: 1, column: 11 },
      { code: 'unknown-interface', suggestion: 'private', line: 2, column: 17 },
    ]);
  });

  it('are checked themselves', async () => {
    const wrong = { ...files, 'clients.yaml': 'apps: {interfacs: {}}\n' };
    const { exitCode, stdout } = await validate(wrong, '--clients', 'clients.yaml');
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^clients\.yaml:1:8: error: .*'interfacs'/);
    expect(stdout).toMatch(/\n1 error in clients\.yaml\nmain\.yaml is valid: /);
  });
});
