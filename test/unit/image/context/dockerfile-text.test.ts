/** The Dockerfile of a context, wherever it came from. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DockerContext } from '../../../../src/image/context/docker-context.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { tar } from '../archive/support.js';

function folderWith(text: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'below'));
  for (const name of ['Dockerfile', 'below/Dockerfile']) writeFileSync(join(folder, name), text);
  return folder;
}

it('is told from a path, from code, from a folder, from a member and from an archive', async () => {
  const folder = folderWith('FROM a');
  const source = { kind: 'dockerfile' as const, text: 'FROM b', files: [], archives: [] };
  expect(await new DockerContext(join(folder, 'Dockerfile')).dockerfileText()).toBe('FROM a');
  expect(await new DockerContext({ buildSource: () => source }).dockerfileText()).toBe('FROM b');

  const context = new DockerContext();
  expect(await context.dockerfileText()).toBeUndefined();
  context.add(join(folder, 'below'), 'below');
  expect(await context.dockerfileText()).toBeUndefined();
  context.add(folder, '.');
  expect(await context.dockerfileText()).toBe('FROM a');
  await context.addFile({ name: '/Dockerfile', content: 'FROM c' });
  expect(await context.dockerfileText()).toBe('FROM c');
  const archive = join(temporaryFolder(), 'a.tar');
  tar('-cf', archive, '-C', folderWith('FROM d'), '.');
  await context.addArchive(archive);
  expect(await context.dockerfileText()).toBe('FROM d');
  context.addDockerfile({ buildSource: () => source });
  expect(await context.dockerfileText()).toBe('FROM b');
});
