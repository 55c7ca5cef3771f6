import { describe, expect, it } from 'vitest';
import type { BuildProgress } from '../../../src/engine/build/build-progress.js';
import { building } from './building.js';

const site = building('warnings');

function warningsIn(progress: readonly BuildProgress[]): readonly string[] {
  return progress.flatMap((one) => (one.type === 'warning' ? [one.text] : []));
}

describe('what a builder finds questionable', () => {
  it('is told as such by the classic one', async () => {
    const text = `FROM ${site.base}\nARG USED\nLABEL a=1\n`;
    const wishes = { builder: 'classic', arguments: { USED: 'a', UNUSED: 'b' } } as const;
    const { progress } = await site.build(text, wishes);
    expect(warningsIn(progress)).toEqual([expect.stringContaining('[UNUSED] were not consumed')]);
  });

  // BuildKit checks Dockerfiles since Docker 27.
  it('is told as such by BuildKit, with the line, where it checks Dockerfiles', async ({ skip }) => {
    const { engine } = await site.engine.version();
    skip(Number.parseInt(engine, 10) < 27, 'this BuildKit checks nothing');
    const { progress } = await site.build(`FROM ${site.base}\nENV old form\n`, { builder: 'buildkit' });
    expect(warningsIn(progress)).toEqual([expect.stringMatching(/^LegacyKeyValueFormat: .*\(line 2\)/)]);
  });
});
