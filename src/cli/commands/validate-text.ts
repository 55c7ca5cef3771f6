/** What validation has found, for people: each problem with its place and the line itself, then one line for each map. */
import { isAbsolute, relative } from 'node:path';
import type { Landscape } from '../../landscape/landscape.js';
import { type Problem, problemPlace, problemSentence } from '../../map/problem.js';
import type { Style } from '../output/style.js';
import type { Findings } from './validate-files.js';

export interface TextSettings {
  readonly style: Style;
  /** Files in it are named relative to it. */
  readonly folder: string;
  /** Errors, and nothing else. */
  readonly quiet: boolean;
}

export function validationText(all: readonly Findings[], settings: TextSettings): string {
  const { quiet } = settings;
  const told = (severity: Severity, problem: Problem) => problemText(severity, problem, settings);
  const lines = [
    ...all.flatMap(({ errors }) => errors.map((problem) => told('error', problem))),
    ...(quiet ? [] : all.flatMap(({ warnings }) => warnings.map((problem) => told('warning', problem)))),
    ...(quiet ? [] : all.map((findings) => summary(findings, settings))),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

type Severity = 'error' | 'warning';

function problemText(severity: Severity, problem: Problem, { style, folder }: TextSettings): string {
  const { location, source, path } = problem;
  const shown =
    location === undefined
      ? problem
      : { ...problem, location: { ...location, file: shownFile(location.file, folder) } };
  const place =
    location === undefined && path.length === 0 ? shownFile(source ?? '', folder) : problemPlace(shown);
  const word = style(severity === 'error' ? 'red' : 'yellow', `${severity}:`);
  const line = `${place === '' ? '' : `${place}: `}${word} ${problemSentence(problem)}`;
  const excerpt = location?.excerpt ?? '';
  return excerpt === '' ? line : `${line}\n${excerpt}`;
}

function summary({ files, errors, warnings, landscape }: Findings, { style, folder }: TextSettings): string {
  const names = files.map((file) => shownFile(file, folder)).join(', ');
  const noted = warnings.length > 0 ? [counted(warnings.length, 'warning')] : [];
  if (errors.length > 0) {
    return style('bold', `${[counted(errors.length, 'error'), ...noted].join(', ')} in ${names}`);
  }
  const verdict = [`${names} ${files.length === 1 ? 'is' : 'are'} valid`, ...noted].join(', with ');
  return style('bold', landscape === undefined ? verdict : `${verdict}: ${contents(landscape)}`);
}

function contents({ items }: Landscape): string {
  const kinds = [...items.values()].map(({ kind }) => kind);
  const named = (['container', 'volume', 'network'] as const).map((kind) =>
    counted(kinds.filter((each) => each === kind).length, kind),
  );
  return named.join(', ');
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function shownFile(file: string, folder: string): string {
  const short = relative(folder, file);
  return short.startsWith('..') || !isAbsolute(file) ? file : short;
}
