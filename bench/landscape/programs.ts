/** docker-map and Compose as programs, with the files that tell them the landscape. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { composeFile } from './compose-file.js';
import { mapDeclaration } from './map-declaration.js';
import type { Shape } from './shape.js';
import type { Program } from './whole-process.js';

/** @param folder where its map file is written */
export function dockerMapProgram(shape: Shape, folder: string): Program {
  const file = join(folder, 'docker-map.yaml');
  writeFileSync(file, stringify(mapDeclaration(shape)));
  return {
    name: 'docker-map, whole process',
    command: [process.execPath, join(process.cwd(), 'bin/docker-map.js'), '-f', file],
    up: ['up'],
    down: ['down', '--volumes'],
  };
}

/** @param folder where its file is written */
export function composeProgram(
  compose: readonly [string, ...string[]],
  shape: Shape,
  folder: string,
): Program {
  const file = join(folder, 'compose.yaml');
  writeFileSync(file, stringify(composeFile(shape)));
  return {
    name: 'Compose, whole process',
    command: [...compose, '-f', file],
    up: ['up', '--detach'],
    down: ['down', '--volumes'],
  };
}

export interface InstalledCompose {
  readonly command: readonly [string, ...string[]];
  readonly version: string;
}

/** Compose v2: the binary that the environment variable COMPOSE names, or else the Docker CLI's plugin. */
export function findCompose(): InstalledCompose | undefined {
  const command = process.env['COMPOSE']
    ? ([process.env['COMPOSE']] as const)
    : (['docker', 'compose'] as const);
  const [file, ...args] = command;
  try {
    const output = execFileSync(file, [...args, 'version', '--short'], { encoding: 'utf8', stdio: 'pipe' });
    return { command, version: output.trim() };
  } catch {
    return undefined;
  }
}
