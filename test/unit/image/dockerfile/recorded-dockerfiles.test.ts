import { describe, expect, test } from 'vitest';
import { DockerFile } from '../../../../src/image/dockerfile/dockerfile.js';
import { vectors } from '../../landscape/vectors.js';
import { applied, type Operation, optionsOf } from './recorded.js';

interface Row {
  readonly init: { readonly args: readonly [string | null, string?] };
  readonly operations: readonly Operation[];
  readonly output?: string;
  readonly error?: string;
}

/** Rows of the original that no builder reads, and what is written instead. */
const defects: Readonly<Record<string, { readonly reason: string; readonly output: string }>> = {
  'FROM u\n\nADD /x/my\\ file /x/my\\ file\n': {
    reason:
      'all builders divide the line at each space, and look for "/x/my\\"; the manual promises that files are added',
    output: 'FROM u\n\nADD ["/x/my file", "/x/my file"]\n',
  },
};

const rows = vectors<Row>('dockerfile.json');

describe('as the original wrote it', () => {
  test.each(rows.filter(({ output }) => output !== undefined))(
    '$output',
    ({ init, operations, output = '' }) => {
      const dockerfile = new DockerFile(init.args[0], optionsOf(init.args));
      for (const operation of operations) applied(dockerfile, operation);
      dockerfile.finalize();
      expect(dockerfile.getValue()).toBe(defects[output]?.output ?? output);
    },
  );

  test('all rows are taken, and each defect is one of them', () => {
    expect(rows).toHaveLength(15);
    expect(rows.filter(({ output }) => output !== undefined && output in defects)).toHaveLength(
      Object.keys(defects).length,
    );
  });
});

test.each(rows.filter(({ error }) => error))('refused: $error', ({ init, operations }) => {
  const dockerfile = new DockerFile(init.args[0], optionsOf(init.args));
  expect(() => {
    for (const operation of operations) applied(dockerfile, operation);
  }).toThrow(expect.objectContaining({ code: 'finalized' }));
});
