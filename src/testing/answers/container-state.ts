/** `State` of a container's inspection. */
import type { ContainerRecord, HealthRecord } from '../state/container.js';
import { timeText } from '../state/moment.js';

/** Containers that are paused, or wait to be restarted, count as running. */
export function stateAnswer(container: ContainerRecord): object {
  const { status, pid, exitCode, error, startedAt, finishedAt, health } = container;
  return {
    Status: status,
    Running: status === 'running' || status === 'paused' || status === 'restarting',
    Paused: status === 'paused',
    Restarting: status === 'restarting',
    OOMKilled: false,
    Dead: status === 'dead',
    Pid: pid,
    ExitCode: exitCode,
    Error: error,
    StartedAt: timeText(startedAt),
    FinishedAt: timeText(finishedAt),
    ...(health && { Health: healthAnswer(health) }),
  };
}

function healthAnswer({ status, failingStreak, log }: HealthRecord): object {
  return {
    Status: status,
    FailingStreak: failingStreak,
    Log: log.map(({ start, end, exitCode, output }) => ({
      Start: timeText(start),
      End: timeText(end),
      ExitCode: exitCode,
      Output: output,
    })),
  };
}
