import { expect, it } from 'vitest';
import { differencesText } from '../../../src/cli/commands/diff-text.js';
import { plainStyle } from '../../../src/cli/output/style.js';
import type { DifferenceRow, FieldRow } from '../../../src/client/difference-row.js';

function row(
  name: string,
  fields: readonly FieldRow[],
  status: DifferenceRow['status'] = 'running',
): DifferenceRow {
  return { name, map: 'main', configuration: name, instance: null, status, fields };
}

const image: FieldRow = {
  field: 'image',
  declared: 'web:2',
  observed: 'web:1',
  equal: false,
  remedy: 'replace',
};
const memory: FieldRow = {
  field: 'mem_limit',
  declared: '1g',
  observed: '512m',
  equal: false,
  remedy: 'update',
};
const shares: FieldRow = {
  field: 'cpu_shares',
  declared: '',
  observed: '512',
  equal: false,
  remedy: 'reset-limit',
};
const network: FieldRow = {
  field: 'networks',
  declared: 'front',
  observed: '',
  equal: false,
  remedy: 'connect',
};
const stopped: FieldRow = {
  field: 'status',
  declared: 'running',
  observed: 'exited (1)',
  equal: false,
  remedy: 'start',
};
const user: FieldRow = { field: 'user', declared: 'app', observed: 'app', equal: true, remedy: 'replace' };

it('shows what differs, what each difference takes, and counts', () => {
  const rows = [
    row('main.web', [image, memory, shares, network]),
    row('main.app', [], 'absent'),
    row('main.db', []),
    row('main.job', [stopped], 'exited'),
  ];
  expect(differencesText(rows, plainStyle)).toBe(`\
main.web
  ± image: web:1 -> web:2
  ~ mem_limit: 512m -> 1g
  ± cpu_shares: 512 -> (none)
  ~ networks: (none) -> front
+ main.app: not created
main.job
  ▶ status: exited (1) -> running
3 of 4 containers differ from the map.
`);
});

it('shows equal fields where it is given them', () => {
  expect(differencesText([row('main.web', [user])], plainStyle)).toBe(`\
main.web
  = user: app
1 container is as declared.
`);
});
