/** Brings the landscape up on all engines, one client for each, so many engines at one time. */
import { DockerClientWrapper, MappingDockerClient } from '../../src/index.js';
import type { ContainerMap } from '../../src/map/container-map.js';
import { landscapeMap } from './landscape-map.js';
import type { ScaleCase } from './scale-case.js';

export interface Spent {
  readonly steps: number;
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of the processor, of this process. */
  readonly processor: number;
  /** Mebibytes, the most that this process ever had. */
  readonly memory: number;
}

export async function bringUp(scale: ScaleCase, hosts: readonly string[]): Promise<Spent> {
  const map = landscapeMap(scale.containers);
  const waiting = [...hosts];
  let steps = 0;
  const before = process.cpuUsage();
  const begin = performance.now();
  const work = async (): Promise<void> => {
    for (let host = waiting.pop(); host !== undefined; host = waiting.pop()) {
      const done = await bringUpOn(host, map, scale.parallel);
      steps += done;
    }
  };
  await Promise.all(Array.from({ length: scale.enginesAtOnce }, work));
  const wall = performance.now() - begin;
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1024;
  return { steps, wall, processor: (user + system) / 1000, memory };
}

/** @returns the number of steps */
async function bringUpOn(host: string, map: ContainerMap, parallel: number): Promise<number> {
  const wrapper = new DockerClientWrapper(host);
  try {
    const client = new MappingDockerClient(map, wrapper, { parallel });
    return (await client.startup()).outcomes.length;
  } finally {
    wrapper.close();
  }
}
