import { describe, expect, it } from 'vitest';
import { planRequest, readablePlan } from '../../../src/cli/commands/plan.js';
import { statusTable } from '../../../src/cli/commands/ps.js';
import { actionOptions } from '../../../src/cli/commands/request.js';
import { optionValues } from '../../../src/cli/option-values.js';
import { plainStyle } from '../../../src/cli/output/style.js';
import type { ContainerStatusRow } from '../../../src/client/container-status.js';
import { planOf, startStep } from './steps.js';

describe('the words after `plan`', () => {
  it.each([
    [[], [], 'startup', []],
    [['web'], [], 'startup', ['web']],
    [['down'], [], 'shutdown', []],
    [['update', 'web'], [], 'update', ['web']],
    [['pull'], [], 'pull', []],
    [['build', 'web'], [], 'build', ['web']],
    [['signal', 'web'], [], 'signal', ['web']],
    [['shutdown', 'web'], [], 'shutdown', ['web']],
    [['up', 'start'], [], 'startup', ['start']],
    [['web', 'stop'], [], 'startup', ['web', 'stop']],
    [[], ['stop'], 'startup', ['stop']],
    [['stop'], ['stop'], 'stop', ['stop']],
  ])('%j -- %j', (words, literalWords, action, names) => {
    expect(planRequest({ words, literalWords })).toEqual({ action, names });
  });
});

describe('what an action is asked for', () => {
  const none = optionValues(new Map());

  it.each([
    ['shutdown', [], none, true],
    ['shutdown', ['web'], none, false],
    ['shutdown', [], { ...none, instances: ['a'] }, false],
    ['remove', [], none, false],
  ] as const)('%s %j takes networks along: %#', (action, names, options, removeNetworks) => {
    expect(actionOptions(action, names, options).removeNetworks).toBe(removeNetworks);
  });

  it('keeps volumes and takes persistent containers, unless it is told otherwise', () => {
    expect(actionOptions('remove', [], none)).toMatchObject({
      removeAttached: false,
      removePersistent: true,
    });
    const options = optionValues(
      new Map([
        ['volumes', ['']],
        ['keep-persistent', ['']],
      ] as const),
    );
    expect(actionOptions('remove', [], options)).toMatchObject({
      removeAttached: true,
      removePersistent: false,
    });
  });
});

describe('a plan as text', () => {
  it('is steps, notes and summary', () => {
    const notes = [{ code: 'outdated', target: 'main.old', message: 'differs from the map' }] as const;
    expect(readablePlan(planOf([startStep('main.web')], notes), plainStyle)).toBe(`\
▶ container main.web  created
! main.old differs from the map
Plan: start 1 container.
`);
  });

  it('says that there is nothing to do', () => {
    expect(readablePlan(planOf([]), plainStyle)).toBe('Nothing to do.\n');
  });
});

describe('the table of `ps`', () => {
  const row: ContainerStatusRow = {
    name: 'main.web',
    map: 'main',
    configuration: 'web',
    instance: null,
    image: 'nginx:latest',
    status: 'running',
    statusText: 'Up 3 minutes',
    ports: [
      { port: 80, protocol: 'tcp', hostPort: 8080, hostIp: '0.0.0.0' },
      { port: 80, protocol: 'tcp', hostPort: 8080, hostIp: '::' },
      { port: 443, protocol: 'tcp' },
    ],
    outdated: false,
  };

  it('aligns its columns', () => {
    const absent = { ...row, name: 'main.application', status: 'absent', statusText: '', ports: [] } as const;
    const changed = { ...row, name: 'main.old', outdated: true, ports: [] };
    expect(statusTable([row, absent, changed])).toBe(
      `\
NAME              STATUS                              PORTS                                             IMAGE
main.web          Up 3 minutes                        0.0.0.0:8080->80/tcp, [::]:8080->80/tcp, 443/tcp  nginx:latest
main.application  not created                                                                           nginx:latest
main.old          Up 3 minutes, differs from the map                                                    nginx:latest
`,
    );
  });
});
