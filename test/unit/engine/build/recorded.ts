/** Builds as engines told them, recorded, and read again. */
import { readFileSync } from 'node:fs';
import type { BuildProgress } from '../../../../src/engine/build/build-progress.js';
import type { BuildRequest, BuiltImage } from '../../../../src/engine/build/build-request.js';
import { serveEngine } from '../engine-server.js';

export const request: BuildRequest = {
  builder: 'classic',
  context: { kind: 'archive', content: (async function* () {})(), dockerfile: 'Dockerfile' },
  tags: [],
  arguments: {},
  labels: {},
  cacheFrom: [],
  extraHosts: [],
  pull: false,
  noCache: false,
};

export interface Replayed {
  readonly progress: readonly BuildProgress[];
  readonly outcome: BuiltImage | Error;
}

/** @param name of a file in `test/fixtures/build`, without its ending */
export async function replay(name: string): Promise<Replayed> {
  const text = readFileSync(`test/fixtures/build/${name}.jsonl`, 'utf8');
  const { engine } = await serveEngine((_, response) => response.end(text));
  const progress: BuildProgress[] = [];
  const onProgress = (one: BuildProgress) => progress.push(one);
  const outcome = await engine.builds
    .run({ ...request, onProgress })
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  return { progress, outcome };
}

/** One line for each step's last word. */
export function steps(progress: readonly BuildProgress[]): readonly string[] {
  const last = new Map<string, string>();
  for (const one of progress) if (one.type === 'step') last.set(one.id, `${one.state}: ${one.name}`);
  return [...last.values()];
}

/** What commands wrote, as one text for each stream of a step. */
export function outputs(progress: readonly BuildProgress[]): Readonly<Record<string, string>> {
  const names = new Map(
    progress.flatMap((one) => (one.type === 'step' ? [[one.id, one.name] as const] : [])),
  );
  const texts: Record<string, string> = {};
  for (const one of progress) {
    if (one.type !== 'output') continue;
    const key = `${one.stream} of ${names.get(one.step) ?? ''}`;
    texts[key] = (texts[key] ?? '') + one.text;
  }
  return texts;
}
