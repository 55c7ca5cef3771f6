/** docker-map and Compose as programs, each from its start to its end; their files are written before. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Shape } from '../landscape/shape.js';
import { runProgram } from '../landscape/whole-process.js';
import type { Contender } from './contender.js';
import { composeContent, mapContent, type Versions } from './scene.js';

interface ProgramWords {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly up: readonly string[];
  readonly change: readonly string[];
  readonly down: readonly string[];
  /** Text of its file. */
  readonly fileText: (versions: Versions) => string;
}

export function dockerMapProcess(host: string, shape: Shape, folder: string, watching: boolean): Contender {
  const file = join(folder, `docker-map${watching ? '-watching' : ''}.yaml`);
  return wholeProcess(host, file, {
    name: `docker-map, whole process${watching ? ', watching 0.2 s' : ''}`,
    command: [process.execPath, join(process.cwd(), 'bin/docker-map.js'), '-f', file],
    up: ['up'],
    change: ['update'],
    down: ['down', '--volumes'],
    fileText: (versions) =>
      stringify(mapContent(shape, versions, watching), { aliasDuplicateObjects: false }),
  });
}

export function composeProcess(
  host: string,
  compose: readonly [string, ...string[]],
  shape: Shape,
  folder: string,
): Contender {
  const file = join(folder, 'compose.yaml');
  return wholeProcess(host, file, {
    name: 'Compose, whole process',
    command: [...compose, '-f', file],
    up: ['up', '--detach'],
    change: ['up', '--detach'],
    down: ['down', '--volumes'],
    fileText: (versions) => stringify(composeContent(shape, versions), { aliasDuplicateObjects: false }),
  });
}

function wholeProcess(host: string, file: string, program: ProgramWords): Contender {
  const run = (args: readonly string[]) => runProgram(program, args, { host });
  const runWith = (versions: Versions, args: readonly string[]) => {
    writeFileSync(file, program.fileText(versions));
    return run(args);
  };
  return {
    name: program.name,
    up: (versions) => runWith(versions, program.up),
    change: (versions) => runWith(versions, program.change),
    down: () => run(program.down),
  };
}
