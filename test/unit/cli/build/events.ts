/** What builders tell, for displays. */
import type { BuildProgress } from '../../../../src/engine/build/build-progress.js';
import type { BuildImage } from '../../../../src/plan/step.js';

type State = Extract<BuildProgress, { type: 'step' }>['state'];

export function step(
  name: string,
  state: State,
  more: { milliseconds?: number; error?: string } = {},
): BuildProgress {
  return { type: 'step', id: name, name, state, inputs: [], ...more };
}

export function output(name: string, text: string, stream: 'stdout' | 'stderr' = 'stdout'): BuildProgress {
  return { type: 'output', step: name, stream, text };
}

export function status(
  name: string,
  id: string,
  current: number,
  total: number,
  done = false,
): BuildProgress {
  return { type: 'status', step: name, id, text: id, current, total, done };
}

export function buildStep(target: string, text = 'FROM scratch\n'): BuildImage {
  return {
    ...{ kind: 'buildImage', id: `build image:${target}`, engine: '__default__', target, cause: 'missing' },
    ...{ differences: [], after: [], digest: '', bases: {} },
    specification: {
      source: { kind: 'dockerfile', text, files: [], archives: [] },
      ...{ arguments: {}, labels: {}, secrets: {}, ssh: {}, tags: [], cacheFrom: [], extraHosts: [] },
      ...{ pull: false, noCache: false },
    },
  };
}
