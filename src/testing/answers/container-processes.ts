/** What runs in a container, and what it uses: as much as a simulated engine can say. */
import { textsAt } from '../../engine/answer/read.js';
import { isUp, notRunning } from '../rules/containers/container-status.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { timeText } from '../state/moment.js';
import { Refusal } from '../state/refusal.js';

const TITLES = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];

/**
 * `GET /containers/{id}/top`: its first process.
 *
 * @param options of `ps`, of which only `-o` with names of columns counts
 * @throws Refusal 409 it is not running; 500 `ps` refuses the columns
 */
export function processesAnswer(state: EngineState, container: ContainerRecord, options = ''): object {
  const { config, pid, startedAt } = container;
  if (!isUp(container)) throw notRunning(state, container);
  const command = [...textsAt(config, 'Entrypoint'), ...textsAt(config, 'Cmd')].join(' ');
  const started = timeText(startedAt).slice(11, 16);
  const [, columns] = /^-o\s*(\S+)$/.exec(options.trim()) ?? [];
  if (columns !== undefined) return chosen(columns.split(','), { pid: String(pid), command });
  return { Titles: TITLES, Processes: [['root', String(pid), '1', '0', started, '?', '00:00:00', command]] };
}

function chosen(
  columns: readonly string[],
  { pid, command }: { readonly pid: string; readonly command: string },
) {
  const known: Readonly<Record<string, readonly [title: string, value: string]>> = {
    pid: ['PID', pid],
    ppid: ['PPID', '1'],
    user: ['USER', 'root'],
    uid: ['UID', '0'],
    comm: ['COMMAND', command.split(' ', 1)[0] ?? ''],
    args: ['COMMAND', command],
    cmd: ['CMD', command],
  };
  const found = columns.map((name) => {
    const column = known[name];
    if (column) return column;
    throw new Refusal(500, `ps: error: unknown user-defined format specifier "${name}"`);
  });
  if (!columns.includes('pid')) throw new Refusal(500, "Couldn't find PID field in ps output");
  return { Titles: found.map(([title]) => title), Processes: [found.map(([, value]) => value)] };
}

/** `GET /containers/{id}/stats`: programs of a simulated engine use nothing. */
export function statisticsAnswer(state: EngineState, container: ContainerRecord): object {
  const usage = {
    cpu_usage: { total_usage: 0, usage_in_kernelmode: 0, usage_in_usermode: 0 },
    throttling_data: { periods: 0, throttled_periods: 0, throttled_time: 0 },
  };
  const isRunning = isUp(container);
  return {
    name: `/${container.name}`,
    id: container.id,
    read: timeText(isRunning ? state.moment() : undefined),
    preread: timeText(undefined),
    pids_stats: isRunning ? { current: 1 } : {},
    blkio_stats: {},
    num_procs: 0,
    storage_stats: {},
    cpu_stats: usage,
    precpu_stats: usage,
    memory_stats: {},
  };
}
