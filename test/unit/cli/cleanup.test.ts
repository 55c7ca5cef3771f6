import { describe, expect, it } from 'vitest';
import { OnEngine } from './on-engine.js';

const MAP = `
name: main
web: {image: base}
job: {image: base, create_options: {command: ['true']}}
`;

describe('cleanup', () => {
  it('shows what would go, and removes it when it is told to', async () => {
    await using on = await OnEngine.start(MAP, { 'base:latest': {}, 'old:1': {} });
    await on.run('up', '--quiet');
    await on.run('stop', '--quiet');
    const shown = await on.run('cleanup', '--old', '--exclude', 'main.job');
    expect(shown.exitCode).toBe(0);
    expect(shown.stdout).toMatch(/^To be removed: 1 container and 1 image, .* at most\.$/m);
    expect(shown.stdout).toMatch(/^- {2}main\.web +[0-9a-f]{12} +Exited/m);
    expect(shown.stdout).toMatch(/^- {2}old:1 /m);
    expect(shown.stderr).toBe('Nothing removed: give --yes.\n');

    const removed = await on.run('cleanup', '--old', '--exclude', 'main.job', '--yes');
    expect(removed.stderr).toMatch(
      /^- removed container main\.web \d.*\n- removed image old:1 \d.*\nDone: 2 of 2/,
    );
    expect((await on.run('cleanup', '--images')).stdout).toBe('Nothing to clean up.\n');
  });

  it('leaves containers of a landscape that runs', async () => {
    await using on = await OnEngine.start(MAP, { 'base:latest': {} });
    await on.run('up', '--quiet');
    await on.run('stop', '--quiet', 'job');
    const { stdout } = await on.run('cleanup', '--containers', '--yes');
    expect(stdout).toBe('! container main.job stays: others of main run\nNothing to clean up.\n');
    const json = JSON.parse((await on.run('cleanup', '--json')).stdout);
    expect(json).toMatchObject({ containers: [], images: [], kept: [{ name: 'main.job', map: 'main' }] });
  });

  it.each([
    [['--keep-tag', 'x'], '--keep-tag means something with --old only'],
    [['--old', '--containers'], '--old is about images'],
  ])('%j is refused', async (options, message) => {
    await using on = await OnEngine.start(MAP, {});
    const { exitCode, stderr } = await on.run('cleanup', ...options);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});
