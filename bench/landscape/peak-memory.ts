/**
 * The most memory that a process ever had, as the kernel counts it. It is read again and again while the process lives,
 * since nothing tells it afterwards: what comes in the last milliseconds is missed.
 */
import { readFileSync } from 'node:fs';

const interval = 5;

export interface PeakMemory {
  watch(pid: number): void;
  /** Mebibytes since the last time it was asked; nothing where the system has no `/proc`. */
  take(): number | undefined;
}

export function peakMemory(): PeakMemory {
  let most: number | undefined;
  return {
    watch(pid) {
      const timer = setInterval(() => {
        const now = readPeak(pid);
        if (now === undefined) clearInterval(timer);
        else most = Math.max(most ?? 0, now);
      }, interval);
    },
    take() {
      const taken = most;
      most = undefined;
      return taken;
    },
  };
}

function readPeak(pid: number): number | undefined {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}
