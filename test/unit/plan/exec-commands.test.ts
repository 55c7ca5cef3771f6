import { describe, expect, it } from 'vitest';
import type { ContainerProcess } from '../../../src/engine/snapshot.js';
import { type ExecOccasion, planExecCommands } from '../../../src/plan/exec-commands.js';
import type { PlanOptions } from '../../../src/plan/request.js';
import { plannedLines, planningOf } from './planning-of.js';
import { containerItem, linesOf } from './support.js';

const commands = ['run1', ['run2', 'u'], ['once', 'root', 'initial']];

function planned(
  configuration: object,
  occasion: ExecOccasion,
  processes?: readonly ContainerProcess[],
  options: PlanOptions = {},
): readonly string[] {
  const map = { app: configuration };
  const exists = {
    containers: [{ name: 'main.app' }],
    ...(processes && { processes: { 'main.app': processes } }),
  };
  const planning = planningOf('update', { map, exists, options });
  const steps = planExecCommands(containerItem(map, 'main.app'), occasion, [], planning);
  const lines = plannedLines(planning);
  expect(steps).toEqual(lines.length > 0 ? ['run commands in container:main.app'] : []);
  return planning.builder
    .build()
    .steps.flatMap((step) =>
      step.kind === 'execCommands' ? step.commands.map(({ command }) => command.join(' ')) : [],
    );
}

describe('the commands', () => {
  const app = { exec_commands: commands, user: 'cu' };

  it('are all run in a new container, and those of policy `restart` after a start', () => {
    expect(planned(app, 'new')).toEqual(['run1', 'run2', 'once']);
    expect(planned(app, 'started')).toEqual(['run1', 'run2']);
    expect(planned({ exec_commands: [['once', 'root', 'initial']] }, 'started')).toEqual([]);
    expect(planned({}, 'new')).toEqual([]);
  });

  it('are, in a running one, those that are not found (as observed of the original)', () => {
    const found = [
      { user: 'cu', command: 'run1' },
      { user: 'u', command: 'run2 --x' },
    ];
    expect(planned(app, 'running', found)).toEqual(['run2']);
    expect(planned(app, 'running', found, { checkExecCommands: 'partial' })).toEqual([]);
    expect(planned(app, 'running', [])).toEqual(['run1', 'run2']);
    expect(planned(app, 'running', [], { checkExecCommands: 'none' })).toEqual([]);
    expect(planned(app, 'running')).toEqual([]);
  });
});

describe('a command is found', () => {
  it.each<
    [command: unknown, user: string | null, own: string, process: string, processUser: string, found: boolean]
  >([
    [['sleep', '900'], null, '', 'sleep 900', 'root', true],
    [['sleep', '900'], null, '', 'sleep 901', 'root', false],
    // Engines lose how many spaces there were.
    [['echo', 'a  b', ' c'], null, '', 'echo a b c', 'root', true],
    [
      ['/bin/sh', '-c', 'while true; do sleep 1; done'],
      null,
      '',
      '/bin/sh -c while true; do sleep 1; done',
      'root',
      true,
    ],
    [['sh', '-c', 'exec nginx -g x'], null, '', 'nginx -g x', 'root', true],
    [['bash', '-ec', 'sleep 900'], null, '', 'sleep 900', 'root', true],
    [['python', '-c', 'sleep 900'], null, '', 'sleep 900', 'root', false],
    // The user of the command, then that of the configuration, then root.
    ['run', 'root', '1000', 'run', '1000', false],
    ['run', null, '1000', 'run', '1000', true],
    ['run', null, '1000:50', 'run', '1000', true],
    ['run', null, '1000', 'run', '1001', false],
    ['run', null, '', 'run', '1000', false],
    ['run', '0', '', 'run', 'root', true],
    // Names are the host's, or the container's: they tell nothing but root from others.
    ['run', '1000', '', 'run', 'cloudsdk', true],
    ['run', 'redis', '', 'run', '999', true],
    ['run', 'redis', '', 'run', 'systemd+', true],
    ['run', 'redis', '', 'run', 'root', false],
    ['run', 'root', '', 'run', 'redis', false],
    // Ids of a user namespace.
    ['run', 'root', '', 'run', '100000', true],
    ['run', '33', '', 'run', '100033', true],
  ])('%o of user %s in a container of user %s, as process %s of %s: %s', (...row) => {
    const [command, user, own, process, processUser, found] = row;
    const app = { exec_commands: [{ cmd: command, ...(user && { user }) }], ...(own && { user: own }) };
    const lines = planned(app, 'running', [{ user: processUser, command: process }]);
    expect(lines.length === 0).toBe(found);
  });

  it('for the user of `create_options`, too', () => {
    const app = { exec_commands: 'run', create_options: { user: '1000' } };
    expect(planned(app, 'running', [{ user: '1000', command: 'run' }])).toEqual([]);
    expect(planned(app, 'running', [{ user: '1001', command: 'run' }])).toEqual(['run']);
  });
});

it('the plan tells the commands, and of a running container which are missing', () => {
  const map = { app: { exec_commands: ['run1', 'run2 -x'] } };
  const item = containerItem(map, 'main.app');
  const running = planningOf('update', { map, exists: { processes: { 'main.app': [] } } });
  planExecCommands(item, 'running', [], running);
  const [step] = running.builder.build().steps;
  expect(step).toMatchObject({
    cause: 'not found among its processes',
    differences: [
      { field: 'exec_commands', declared: 'run1', observed: 'not running' },
      { field: 'exec_commands', declared: 'run2 -x', observed: 'not running' },
    ],
  });
  const started = planningOf('startup', { map });
  planExecCommands(item, 'new', [], started);
  expect(plannedLines(started)).toEqual(['» container main.app  run1; run2 -x; new container']);
});

it('the plan shows no secrets of commands', () => {
  const map = { app: { exec_commands: 'load --password hush' } };
  const item = containerItem(map, 'main.app');
  for (const occasion of ['new', 'running'] as const) {
    const planning = planningOf('update', { map, exists: { processes: { 'main.app': [] } } });
    planExecCommands(item, occasion, [], planning);
    const [step] = planning.builder.build().steps;
    expect(plannedLines(planning).join('\n')).not.toContain('hush');
    expect(JSON.stringify(step?.differences)).not.toContain('hush');
  }
});

describe('restart', () => {
  const map = { web: { links: 'app' }, app: { exec_commands: commands } };
  const exists = { containers: [{ name: 'main.app' }, { name: 'main.web' }] };

  it('runs them again only if it is asked to, before dependents are restarted', () => {
    expect(linesOf('restart', { map, exists, options: { restartExecCommands: true } })).toEqual([
      '↻ container main.app  asked for',
      '» container main.app  run1; run2; started again  [after restart container:main.app]',
      '↻ container main.web  asked for  [after restart container:main.app, run commands in container:main.app]',
    ]);
    expect(linesOf('restart', { map, exists })).toEqual([
      '↻ container main.app  asked for',
      '↻ container main.web  asked for  [after restart container:main.app]',
    ]);
  });
});
