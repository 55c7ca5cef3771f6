import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OnEngine } from './on-engine.js';

const MAP = `
name: main
web: {build: {dockerfile_inline: "FROM base\\nRUN true"}, image: web}
app: {image: base}
`;

describe('build', () => {
  it('builds what is missing or asked for, and tells what it was', async () => {
    await using on = await OnEngine.start(MAP, { 'base:latest': {} });
    const built = await on.run('build', '--json');
    expect(JSON.parse(built.stdout)).toEqual([
      {
        image: 'web:latest',
        status: 'built',
        cause: 'missing',
        id: expect.stringMatching(/^sha256:/),
        milliseconds: expect.any(Number),
        error: null,
        code: null,
        warnings: [],
      },
    ]);
    expect(built.stderr).toMatch(/^\+ built image web:latest /m);
    expect(await on.run('build')).toMatchObject({ exitCode: 0, stderr: 'Nothing to do.\n' });
    expect((await on.run('plan', 'build', '--no-cache')).stdout).toContain('asked for');
    expect((await on.run('build', '--force')).stderr).toContain('built image web:latest');
  });

  it('tells what the builder warns of, in lines and as data', async () => {
    const map = `
name: main
web:
  image: web
  build: {dockerfile_inline: "FROM base\\nARG USED", args: {USED: a, UNUSED: b}, builder: classic}
`;
    await using on = await OnEngine.start(map, { 'base:latest': {} });
    const warning = 'One or more build-args [UNUSED] were not consumed';
    const { stdout, stderr } = await on.run('build', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ status: 'built', warnings: [warning] }]);
    expect(stderr).toContain(`web:latest: Warning: ${warning}\n`);
  });

  it('is a part of up, unless that is to build nothing', async () => {
    await using on = await OnEngine.start(MAP, { 'base:latest': {} });
    expect((await on.run('plan', 'up', 'web')).stdout).toContain('+ image web:latest');
    expect((await on.run('plan', 'up', '--no-build', 'web')).stdout).not.toContain('+ image web:latest');
  });

  it('takes what is wrong with a Dockerfile to its line', async () => {
    await using on = await OnEngine.start('name: main\nweb: {build: .}\n', {});
    await writeFile(join(on.folder, 'Dockerfile'), 'FROM scratch\nRUM true\n');
    const { exitCode, stderr } = await on.run('build');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('\n    Dockerfile:2: RUM true\n');
  });
});

describe('push', () => {
  it('takes the images that the map builds, or those that are named', async () => {
    await using on = await OnEngine.start(MAP, { 'base:latest': {} });
    expect((await on.run('push')).stderr).toContain(
      'There is no image web:latest on the engine\nBuild it first',
    );
    await on.run('build', '--quiet');
    expect((await on.run('push')).stderr).toMatch(/^↑ pushed image web:latest, sha256:\S+ \d/);
    expect((await on.run('push', 'app')).stderr).toMatch(/^↑ pushed image base:latest/);
  });

  it('says so where the map builds nothing', async () => {
    await using on = await OnEngine.start('name: main\nweb: {image: base}\n', {});
    expect((await on.run('push')).stderr).toMatch(/^Nothing to push/);
  });
});
