/** The table of docs/updating.md: how each field is compared unless set otherwise, and what a difference leads to. */
import type { Fields } from '../../../src/engine/answer/read.js';
import type { ContainerDetails } from '../../../src/engine/snapshot.js';
import type { ContainerItem } from '../../../src/landscape/landscape.js';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { comparedFields } from '../../../src/map/compared-fields.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import type { FieldRule } from '../../../src/plan/compare/rule.js';
import { rules } from '../../../src/plan/compare/rules.js';
import { type Subject, subjectOf } from '../../../src/plan/compare/subject.js';
import { code, table } from './markdown.js';

/** A row for all fields that are compared and mended alike. */
export function fieldTable(): string {
  const rows = new Map<string, { readonly words: readonly string[]; readonly names: string[] }>();
  for (const name of comparedFields) {
    const words = comparisonOf(name);
    const row = rows.get(words.join()) ?? { words, names: [] };
    row.names.push(name);
    rows.set(words.join(), row);
  }
  return table(
    ['Fields', 'Mode', 'A difference leads to'],
    [...rows.values()].map(({ words, names }) => [names.map(code).join(', '), ...words]),
  );
}

/** Options without a rule of their own are compared as they are. */
function comparisonOf(name: string): readonly [mode: string, remedy: string] {
  if (name === 'networks') return [code('set'), 'a connection made, broken, or made anew'];
  const rule = rules.find((each) => each.name === name);
  const inPlace = rule !== undefined && isMendedInPlace(rule);
  return [code(rule?.mode ?? 'exact'), inPlace ? 'a change in place' : 'a new container'];
}

/** A number, a text and a mapping: each field that is changed in place takes one of them. */
const samples = [5, '5', { Name: 'always' }];

function isMendedInPlace({ remedy, fields }: FieldRule): boolean {
  return samples.some((value) => {
    const declared = Object.fromEntries(fields.map((field) => [field, value]));
    return remedy?.(subjectWith(declared)).kind === 'update';
  });
}

function subjectWith(declared: Fields): Subject {
  const landscape = resolveLandscape(evaluateMap(new ContainerMap('main', { web: {} }).declaration));
  const [item] = [...landscape.items.values()].filter(
    (each): each is ContainerItem => each.kind === 'container',
  );
  if (item === undefined) throw new Error('the map has no container');
  const subject = subjectOf({
    item,
    landscape,
    details: nothingSet,
    imageId: undefined,
    imageConfiguration: undefined,
    modes: {},
    containers: new Map(),
  });
  return { ...subject, declared };
}

const nothingSet: ContainerDetails = {
  id: '',
  name: 'main.web',
  status: 'running',
  exitCode: 0,
  startedAt: '',
  error: '',
  restarts: 0,
  imageId: '',
  labels: {},
  command: [],
  terminal: false,
  configuration: {},
  hostConfiguration: {},
  networks: {},
  mounts: [],
};
