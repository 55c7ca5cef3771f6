/**
 * Stages that are done all, or not at all. Promise: where one fails, what was done is undone, the last one first; that an
 * undoing fails is reported, and does not keep the others from being tried.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { DockerMapError } from '../../../common/docker-map-error.js';
import { asDockerMapError } from '../../as-docker-map-error.js';
import { isConnectionError, isUnreachable } from '../../connection-error.js';

export interface Stage {
  /** `starting the new container` */
  readonly doing: string;
  readonly run: () => Promise<void>;
  /**
   * Takes back what `run` did, or may have done where it failed: an engine may have carried out what it could not answer.
   * So it looks first, and is right in every state.
   */
  readonly undo?: () => Promise<void>;
}

export interface Failure {
  /** The stage that failed. */
  readonly doing: string;
  readonly cause: DockerMapError;
  /** What failed in undoing. */
  readonly problems: readonly DockerMapError[];
}

/** Milliseconds before each further attempt to undo where the engine is away for a moment: 0.8 s together. */
const pauses: readonly number[] = [20, 50, 100, 200, 400];

/** @returns nothing where all stages were done */
export async function runStages(
  stages: readonly Stage[],
  onProgress: (text: string) => void,
): Promise<Failure | undefined> {
  for (const [index, { doing, run }] of stages.entries()) {
    onProgress(doing);
    try {
      await run();
    } catch (error) {
      onProgress('putting the old container back');
      const cause = asDockerMapError(error);
      return { doing, cause, problems: await undone(stages.slice(0, index + 1).toReversed()) };
    }
  }
  return undefined;
}

async function undone(stages: readonly Stage[]): Promise<readonly DockerMapError[]> {
  const problems: DockerMapError[] = [];
  for (const { undo } of stages) {
    if (!undo) continue;
    const problem = await insist(undo).then(() => undefined, asDockerMapError);
    if (problem) problems.push(problem);
    // Nothing can be undone on an engine that is not there.
    if (isUnreachable(problem)) break;
  }
  return problems;
}

/** Does it again where the way to the engine breaks; whatever it is must do no harm when it is done twice. */
export async function insist<Result>(action: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      const pause = pauses[attempt];
      if (pause === undefined || !isConnectionError(error)) throw error;
      await sleep(pause);
    }
  }
}
