/** The competition for one size: all rounds, then one more for calls and memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContainerMap } from '../../src/index.js';
import type { Contender, Phase } from './contender.js';
import { EngineState } from './engine-state.js';
import { floor } from './floor.js';
import { inProcess } from './in-process.js';
import { mapDeclaration } from './map-declaration.js';
import { composeProgram, dockerMapProgram, type InstalledCompose } from './programs.js';
import { type Times, timeRounds } from './rounds.js';
import { prefix, shapeOf } from './shape.js';
import { type Usage, usageOf } from './usage.js';
import { wholeProcess } from './whole-process.js';

/** Compose is there where it is installed. */
export interface ByContender<Value> {
  readonly floor: Value;
  readonly library: Value;
  readonly program: Value;
  readonly compose: Value | undefined;
}

export interface Outcome {
  readonly containers: number;
  readonly times: ByContender<Times>;
  readonly usage: {
    readonly program: Readonly<Record<Phase, Usage>>;
    readonly compose: Readonly<Record<Phase, Usage>> | undefined;
  };
}

export interface Setting {
  /** Address of the engine. */
  readonly host: string;
  readonly compose: InstalledCompose | undefined;
  readonly containers: number;
  readonly rounds: number;
}

export async function compete({ host, compose, containers, rounds }: Setting): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}-`));
  const state = new EngineState(host, containers);
  try {
    await state.removeAll();
    const shape = shapeOf(containers);
    const { name, ...content } = mapDeclaration(shape);
    const programs = {
      program: dockerMapProgram(shape, folder),
      compose: compose && composeProgram(compose.command, shape, folder),
    };
    const contenders = {
      floor: floor(host, shape),
      library: inProcess(host, new ContainerMap(name, content)),
      program: wholeProcess(programs.program, { host }),
      compose: programs.compose && wholeProcess(programs.compose, { host }),
    };
    const times = await timeRounds(present(contenders), rounds, state);
    const usage = {
      program: await usageOf(programs.program, host, folder, state),
      compose: programs.compose && (await usageOf(programs.compose, host, folder, state)),
    };
    return { containers, times: timesOf(contenders, times), usage };
  } finally {
    await state.removeAll();
    state.close();
    rmSync(folder, { recursive: true });
  }
}

function present({ floor, library, program, compose }: ByContender<Contender>): readonly Contender[] {
  return [floor, library, program, ...(compose ? [compose] : [])];
}

function timesOf(
  contenders: ByContender<Contender>,
  times: ReadonlyMap<Contender, Times>,
): ByContender<Times> {
  const of = (contender: Contender): Times => times.get(contender) ?? { up: [], again: [], down: [] };
  const { floor, library, program, compose } = contenders;
  return {
    floor: of(floor),
    library: of(library),
    program: of(program),
    compose: compose && of(compose),
  };
}
