/** `docker-map plan --out` and `docker-map apply` on a simulated engine. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runs } from '../../../src/testing/index.js';
import { OnEngine } from './on-engine.js';

const map = `name: main
web: {image: web, create_options: {environment: {TOKEN: hidden-value}}}
`;

test('a plan is saved, shown, and carried out later, without the map', async () => {
  await using there = await OnEngine.start(map, { web: runs() });
  expect(await there.run('plan', '--out', 'plan.json')).toEqual({
    exitCode: 0,
    stdout:
      '+ container main.web  missing\n▶ container main.web  new\nPlan: create 1 container, start 1 container.\n',
    stderr:
      'Saved to plan.json; `docker-map apply plan.json` carries it out.\n' +
      'The file holds values of environment variables: keep it as you keep those.\n',
  });
  expect(there.engine.containers).toEqual([]);
  await there.writeMap('this: is no map\n');
  const { exitCode, stderr } = await there.run('apply', 'plan.json');
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/\nDone: 1 created, 1 started in .* s\.\n$/);
  expect(there.engine.container('main.web').status).toBe('running');
});

test('one that does not fit the engine any more is refused, with what has changed', async () => {
  await using there = await OnEngine.start(map, { web: runs() });
  await there.run('plan', '--out', 'plan.json');
  await there.run('up');
  const before = there.engine.containers;
  const { exitCode, stderr } = await there.run('apply', 'plan.json');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('  container main.web: did not exist, is there now\n');
  expect(there.engine.containers).toEqual(before);
});

test('another file is not overwritten, and then nothing is asked', async () => {
  await using there = await OnEngine.start(map, { web: runs() });
  const { exitCode, stdout, stderr } = await there.run('plan', '--out', 'docker-map.yaml');
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(/docker-map\.yaml is there, and is no saved plan\n/);
  expect(await readFile(join(there.folder, 'docker-map.yaml'), 'utf8')).toBe(map);
  expect(there.engine.requests).toEqual([]);
});

test.each([
  ['no file is named', [], /"apply" was given no file/],
  ['two are', ['a', 'b'], /"apply" takes one file/],
  ['it is not there', ['a'], /Cannot read .*\/a: /],
  ['it is no plan', ['docker-map.yaml'], /The plan cannot be read\. It is no JSON\n/],
])('is refused where %s', async (_title, files, text) => {
  await using there = await OnEngine.start(map, { web: runs() });
  const { exitCode, stderr } = await there.run('apply', ...files);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(text);
});

test('a plan with a step of an unknown kind is refused', async () => {
  await using there = await OnEngine.start(map, { web: runs() });
  await there.run('plan', '--out', 'plan.json');
  const path = join(there.folder, 'plan.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"startContainer"', '"formatDisk"'));
  expect(await there.run('apply', 'plan.json')).toMatchObject({ exitCode: 2, stdout: '' });
  expect(there.engine.containers).toEqual([]);
});
