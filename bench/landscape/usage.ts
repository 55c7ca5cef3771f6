/** One more round of each program, not timed: its calls to the engine, and the most memory its processes had. */
import { join } from 'node:path';
import { type Phase, phases } from './contender.js';
import { countingProxy } from './counting-proxy.js';
import type { EngineState } from './engine-state.js';
import { peakMemory } from './peak-memory.js';
import { type Program, wholeProcess } from './whole-process.js';

export interface Usage {
  readonly calls: number;
  /** Mebibytes; nothing where the system does not tell. */
  readonly memory: number | undefined;
}

export async function usageOf(
  program: Program,
  host: string,
  folder: string,
  state: EngineState,
): Promise<Readonly<Record<Phase, Usage>>> {
  const proxy = await countingProxy(host, join(folder, 'proxy.sock'));
  const memory = peakMemory();
  const contender = wholeProcess(program, { host: proxy.host, onProcess: memory.watch });
  const usage = { up: none, again: none, down: none };
  try {
    for (const phase of phases) {
      await contender[phase]();
      usage[phase] = { calls: proxy.take(), memory: memory.take() };
    }
    await state.expectNothing();
  } finally {
    proxy.close();
  }
  return usage;
}

const none: Usage = { calls: 0, memory: undefined };
