/** Dockerfiles of builds that failed, looked up for the report: the line that is to be mended. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { BuildError } from '../../../build/build-error.js';
import type { BuildSource } from '../../../image/build-specification.js';
import type { StepId } from '../../../plan/step.js';
import type { RunResult } from '../../../run/event.js';
import { dockerfileLine } from './dockerfile-line.js';

/** `web/Dockerfile:3: RUN false`, by the failed step. Where nothing is known there is nothing: the error says the rest. */
export type Places = ReadonlyMap<StepId, string>;

/** @param folder paths are told from here */
export async function failedBuildPlaces({ outcomes }: RunResult, folder: string): Promise<Places> {
  const places = new Map<StepId, string>();
  for (const outcome of outcomes) {
    if (outcome.status !== 'failed' || outcome.step.kind !== 'buildImage') continue;
    const { error, step } = outcome;
    if (!(error instanceof BuildError)) continue;
    const { source } = step.specification;
    const line = dockerfileLine(await textOf(source), { step: error.step, words: error.message });
    if (line !== undefined) places.set(step.id, `${nameOf(source, folder)}:${line.number}: ${line.text}`);
  }
  return places;
}

/** Only a help: what cannot be read any more shows no line. */
async function textOf(source: BuildSource): Promise<string> {
  if (source.kind === 'dockerfile') return source.text;
  return readFile(resolve(source.path, source.dockerfile), 'utf8').catch(() => '');
}

function nameOf(source: BuildSource, folder: string): string {
  if (source.kind === 'dockerfile') return 'Dockerfile';
  return relative(folder, resolve(source.path, source.dockerfile));
}
