/** `build`: forms, problems, paths, inheritance, and Dockerfiles that are written in code. */
import { describe, expect, test } from 'vitest';
import { ContainerConfiguration } from '../../../src/map/container-configuration.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { declared } from '../../support/declared.js';
import { problemsWith, read } from './support.js';

/** Stands for a `DockerFile`: only the method counts. */
class Dockerfile {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  buildSource() {
    const files = [{ source: '/src/a.txt', path: 'in/a.txt' }];
    return { kind: 'dockerfile', text: this.#text, files, archives: ['/src/b.tar'] } as const;
  }
}

const written = {
  dockerfileInline: 'FROM a',
  files: { 'in/a.txt': '/src/a.txt' },
  archives: ['/src/b.tar'],
};

describe('forms', () => {
  test.each([
    ['/srv/web', { context: '/srv/web' }],
    [
      { context: '/srv/web', no_cache: 'yes', pull: 1 },
      { context: '/srv/web', noCache: true, pull: true },
    ],
    [
      { context: '/srv', ssh: { default: null } },
      { context: '/srv', ssh: { default: '' } },
    ],
    [
      { context: '/srv', args: { A: true } },
      { context: '/srv', args: { A: 'true' } },
    ],
    [
      { context: '/srv', args: ['A=b=c', 'D='] },
      { context: '/srv', args: { A: 'b=c', D: '' } },
    ],
    [
      { context: '/srv', secrets: { a: { env: 'A' } } },
      { context: '/srv', secrets: { a: { environment: 'A' } } },
    ],
    [
      { context: '/srv', secrets: 'type=file,id=a,source=/a' },
      { context: '/srv', secrets: { a: { file: '/a' } } },
    ],
    [
      { context: '/srv', extra_hosts: 'db:::1' },
      { context: '/srv', extraHosts: ['db:::1'] },
    ],
    [null, undefined],
  ])('%j', (value, expected) => {
    expect(read('build', value).build).toEqual(expected);
  });

  test('a Dockerfile in code is taken as it is then', () => {
    expect(read('build', new Dockerfile('FROM a')).build).toEqual(written);
    const withMore = { dockerFile: new Dockerfile('FROM a'), target: 'x' };
    expect(read('build', withMore).build).toEqual({ ...written, target: 'x' });
  });

  test('is an assignment like any other, and can be read again', () => {
    const container = new ContainerConfiguration();
    container.build = new Dockerfile('FROM a');
    expect(container.build).toEqual(written);
    expect(container.asObject()).toEqual({ build: written });
    const again = new ContainerConfiguration();
    again.updateFromUnknown(container.asObject({ keys: 'snake_case' }));
    expect(again.build).toEqual(written);
    again.build = '/srv/web';
    expect(again.build).toEqual({ context: '/srv/web' });
    again.build = undefined;
    expect(again.build).toBeUndefined();
  });
});

describe('problems', () => {
  test.each([
    ['', ['containers.app.build: expected a text, found an empty text']],
    [{}, ['containers.app.build: expected a folder, or how to build, found a mapping']],
    [5, ['containers.app.build: expected a folder, or how to build, found the number 5']],
    [
      { contxt: '/srv' },
      ["containers.app.build.contxt: 'contxt' is not a property of a build; did you mean 'context'?"],
    ],
    [
      { context: '/srv', builder: 'buildkitt' },
      [
        "containers.app.build.builder: expected 'buildkit' or 'classic', found 'buildkitt'; did you mean 'buildkit'?",
      ],
    ],
    [
      { context: '/srv', dockerfile: 'a', dockerfile_inline: 'FROM b' },
      ["containers.app.build: 'dockerfile' and 'dockerfile_inline' exclude each other"],
    ],
    [
      'https://example.com/x.git',
      [
        "containers.app.build: expected a path on this machine, found the address 'https://example.com/x.git'",
      ],
    ],
    [
      'https://me:hidden@example.com/x.git',
      [
        "containers.app.build: expected a path on this machine, found the address 'https://…@example.com/x.git'",
      ],
    ],
    ['~/web', ["containers.app.build: '~' is only replaced behind the tag !path; write !path ~/web"]],
    [
      { context: '/srv', args: ['A'] },
      ["containers.app.build.args[0]: expected values by name, or a list of NAME=value, found 'A'"],
    ],
    [
      { context: '/srv', secrets: { a: { file: '/a', environment: 'A' } } },
      ["containers.app.build.secrets.a: expected either 'file' or 'environment', found both"],
    ],
    [
      { context: '/srv', secrets: ['id=a'] },
      [
        "containers.app.build.secrets[0]: expected 'id=NAME,src=PATH' or 'id=NAME,env=VARIABLE', found 'id=a'",
      ],
    ],
  ])('%j', (value, expected) => {
    expect(problemsWith('build', value).map((line) => line.replace(/^app/, 'containers.app'))).toEqual(
      expected,
    );
  });

  test('have their place in a file', () => {
    const text = 'name: main\nweb:\n  build:\n    context: ./web\n    arguments: {A: 1}\n';
    expect(() => loadMap(text, undefined, { file: 'map.yaml' })).toThrow(
      "map.yaml:5:5: 'arguments' is not a property of a build",
    );
  });
});

describe('paths', () => {
  const text = `
name: main
web:
  build:
    context: ./web/
    dockerfile: docker/Dockerfile
    secrets: {token: ../token}
    ssh: [default, deploy=agent]
app: {build: .}
inline: {build: {dockerfile_inline: FROM a, files: {x: src/x}, archives: y.tar}}
`;

  test('are below the folder of the file', () => {
    const { containers } = loadMap(text, undefined, { file: '/maps/site/map.yaml' }).declaration;
    expect(containers.get('web')?.build).toEqual({
      context: '/maps/site/web',
      dockerfile: 'docker/Dockerfile',
      secrets: { token: { file: '/maps/token' } },
      ssh: { default: '', deploy: '/maps/site/agent' },
    });
    expect(containers.get('app')?.build).toEqual({ context: '/maps/site' });
    expect(containers.get('inline')?.build).toMatchObject({
      files: { x: '/maps/site/src/x' },
      archives: ['/maps/site/y.tar'],
    });
  });

  test('are below the folder that a map in code is given, and else stay as they are', () => {
    const content = { web: { build: 'web' } };
    const { containers } = new ContainerMap('main', content, { folder: '/maps' }).declaration;
    expect(containers.get('web')?.build).toEqual({ context: '/maps/web' });
    expect(declared('main', content).containers.get('web')?.build).toEqual({ context: 'web' });
  });
});
