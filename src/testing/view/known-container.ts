/** Finds the container that a test names, and what runs in it. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { nearest } from '../../common/suggest.js';
import { isFields, optionalTextAt } from '../../engine/answer/read.js';
import { described } from '../checks/described.js';
import { wrong } from '../checks/place.js';
import type { ContainerRecord, RunningProgram } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';

/**
 * @param name or id
 * @param where names the call in errors: `crash`
 * @throws DockerMapError `engine-option`, `container-unknown`
 */
export function knownContainer(state: EngineState, name: unknown, where: string): ContainerRecord {
  if (typeof name !== 'string') throw noName(name, where);
  const found = state.containers.find(name);
  if (found) return found;
  const names = [...state.containers].map((container) => container.name);
  const meant = nearest(name, names);
  const there = names.length === 0 ? 'It has none.' : `There are: ${names.join(', ')}.`;
  throw new DockerMapError(
    'container-unknown',
    `${where}: the simulated engine has no container "${name}".`,
    {
      hint: meant ? `Did you mean "${meant}"?` : there,
    },
  );
}

/** @throws DockerMapError as `knownContainer`; `container-not-running` */
export function runningProgram(state: EngineState, reference: unknown, where: string): RunningProgram {
  const { name, run } = knownContainer(state, reference, where);
  if (run) return run;
  throw new DockerMapError('container-not-running', `${where}: "${name}" does not run.`, {
    hint: `Wait until it does: await engine.until('${name}', 'running').`,
  });
}

function noName(value: unknown, where: string): DockerMapError {
  const name = isFields(value) ? optionalTextAt(value, 'name') : undefined;
  return wrong(
    { code: 'engine-option', where },
    `${described(value)} is no name of a container.`,
    `Write ${where}('${name ?? 'main.web'}').`,
  );
}
