/** Times the stages from the text of a map file to a landscape. */
import { performance } from 'node:perf_hooks';
import { resolveLandscape } from '../../src/landscape/resolve.js';
import { evaluateMap } from '../../src/map/evaluate/evaluate.js';
import { buildMap } from '../../src/yaml/build-map.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { quickRead } from '../../src/yaml/quick-read.js';
import { decodeText } from '../../src/yaml/read-text.js';
import { Source } from '../../src/yaml/source.js';
import { mapText } from './map-text.js';

export const stages = ['read', 'parse', 'build', 'check', 'resolve'] as const;
type Stage = (typeof stages)[number];
/** Milliseconds. */
export type StageTimes = Readonly<Record<Stage, number>>;

/** Which reader of YAML takes the text. */
export type Reader = 'quick' | 'careful';

export interface Subject {
  readonly containers: number;
  readonly reader: Reader;
  readonly bytes: Uint8Array;
}

export function subjectOf(containers: number, reader: Reader): Subject {
  const text = mapText(containers, { anchored: reader === 'careful' });
  return { containers, reader, bytes: new TextEncoder().encode(text) };
}

const file = '/srv/bench.yaml';

/** @throws Error where the landscape is not whole, or the other reader took the text */
export function timeStages({ containers, reader, bytes }: Subject): StageTimes {
  const begin = performance.now();
  const text = decodeText(bytes, file);
  const read = performance.now();
  const content = contentOf(text, reader);
  const parsed = performance.now();
  const built = buildMap(
    content,
    undefined,
    { file, checkIntegrity: false },
    { source: { file, text }, warnings: [] },
  );
  if (!('map' in built)) throw new Error('the map is not valid');
  const made = performance.now();
  built.map.checkIntegrity();
  const checked = performance.now();
  const { items } = resolveLandscape(evaluateMap(built.map.declaration));
  const resolved = performance.now();
  const found = [...items.values()].filter(({ kind }) => kind === 'container').length;
  if (found !== containers) throw new Error(`${found} of ${containers} containers are in the landscape`);
  return {
    read: read - begin,
    parse: parsed - read,
    build: made - parsed,
    check: checked - made,
    resolve: resolved - checked,
  };
}

function contentOf(text: string, reader: Reader): ReadonlyMap<unknown, unknown> {
  const quick = quickRead(text);
  if ((quick !== undefined) !== (reader === 'quick')) throw new Error(`not a text for the ${reader} reader`);
  if (quick !== undefined) return quick;
  const { content, problems } = parseYaml(new Source(text, file), {});
  if (problems.length > 0 || !(content instanceof Map)) throw new Error('the text is not valid');
  return content;
}
