/** What runs in a container, and what it uses: as much as a simulated engine can say. */
import { textsAt } from '../../engine/answer/read.js';
import { isUp, notRunning } from '../rules/containers/container-status.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { timeText } from '../state/moment.js';
import { Refusal } from '../state/refusal.js';

const TITLES = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];

interface Process {
  readonly user: string;
  readonly pid: number;
  readonly command: string;
}

/**
 * `GET /containers/{id}/top`: its first process, and the commands that are executed in it.
 *
 * @param options of `ps`, of which only `-o` or `-eo` with names of columns counts
 * @throws Refusal 409 it is not running; 500 `ps` refuses the columns
 */
export function processesAnswer(state: EngineState, container: ContainerRecord, options = ''): object {
  const { startedAt } = container;
  if (!isUp(container)) throw notRunning(state, container);
  const processes = processesOf(state, container);
  const [, columns] = /^-e?o\s*(\S+)$/.exec(options.trim()) ?? [];
  if (columns !== undefined) return chosen(columns.split(','), processes);
  const started = timeText(startedAt).slice(11, 16);
  const rows = processes.map(({ user, pid, command }) => [
    user,
    String(pid),
    '1',
    '0',
    started,
    '?',
    '00:00:00',
    command,
  ]);
  return { Titles: TITLES, Processes: rows };
}

function processesOf(state: EngineState, container: ContainerRecord): readonly Process[] {
  const { config, pid } = container;
  const command = [...textsAt(config, 'Entrypoint'), ...textsAt(config, 'Cmd')];
  const first = { user: userOf(config['User']), pid, command: lineOf(command) };
  const executed = [...state.execs].filter(
    (exec) => exec.container === container && exec.status === 'running',
  );
  const others = executed.map((exec) => ({
    user: userOf(exec.user || config['User']),
    pid: exec.pid,
    command: lineOf(exec.command),
  }));
  return [first, ...others];
}

/** Without the group. */
function userOf(user: unknown): string {
  const [name = ''] = String(user ?? '').split(':');
  return name === '' || name === '0' ? 'root' : name;
}

function lineOf(command: readonly string[]): string {
  return command.join(' ').trim().replaceAll(/\s+/g, ' ');
}

function chosen(columns: readonly string[], processes: readonly Process[]): object {
  const found = columns.map((name) => {
    const column = COLUMNS[name];
    if (column) return column;
    throw new Refusal(500, `ps: error: unknown user-defined format specifier "${name}"`);
  });
  if (!columns.includes('pid')) throw new Refusal(500, "Couldn't find PID field in ps output");
  return {
    Titles: found.map(([title]) => title),
    Processes: processes.map((process) => found.map(([, textOf]) => textOf(process))),
  };
}

const COLUMNS: Readonly<Record<string, readonly [title: string, textOf: (process: Process) => string]>> = {
  pid: ['PID', ({ pid }) => String(pid)],
  ppid: ['PPID', () => '1'],
  user: ['USER', ({ user }) => user],
  uid: ['UID', ({ user }) => (user === 'root' ? '0' : user)],
  comm: ['COMMAND', ({ command }) => command.split(' ', 1)[0] ?? ''],
  args: ['COMMAND', ({ command }) => command],
  cmd: ['CMD', ({ command }) => command],
};

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
