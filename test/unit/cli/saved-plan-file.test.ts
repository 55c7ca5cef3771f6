import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSavedPlanFile, refuseToOverwrite, writeSavedPlan } from '../../../src/cli/saved-plan-file.js';
import { UsageError } from '../../../src/cli/usage-error.js';
import { savePlan } from '../../../src/plan/saved/saved-plan.js';
import { planOf, startStep } from './steps.js';

const nothing = { containers: {}, volumes: {}, networks: {}, images: {} };
const saved = savePlan(planOf([startStep('main.web')]), { address: 'unix:///x.sock', id: 'x' }, nothing);

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
  file = join(folder, 'plan.json');
});

afterEach(() => rm(folder, { recursive: true }));

describe('the file of a saved plan', () => {
  it('can be read again', async () => {
    await writeSavedPlan(file, saved);
    expect(await readSavedPlanFile(file)).toEqual(saved);
  });

  it('is for its owner only, also where another one was there that was not', async () => {
    await writeFile(file, '', { mode: 0o644 });
    await writeSavedPlan(file, saved);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['plan.json']);
  });

  it('leaves nothing behind where it cannot be written', async () => {
    await mkdir(file);
    await expect(writeSavedPlan(file, saved)).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(await readdir(folder)).toEqual(['plan.json']);
  });

  it('that is not there is told', async () => {
    await expect(readSavedPlanFile(file)).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('that is none is told', async () => {
    await writeFile(file, '{"name": "web"}');
    await expect(readSavedPlanFile(file)).rejects.toMatchObject({ code: 'invalid-plan' });
  });
});

describe('what may be overwritten', () => {
  it('is nothing at all, an empty file, and a saved plan', async () => {
    await refuseToOverwrite(file);
    await writeFile(file, '');
    await refuseToOverwrite(file);
    await writeSavedPlan(file, saved);
    await refuseToOverwrite(file);
  });

  it.each(['name: main\n', '{"name": "web"}', '{"plan": {"format": "docker-map saved plan"}}', ' '])(
    'is not %j',
    async (text) => {
      await writeFile(file, text);
      await expect(refuseToOverwrite(file)).rejects.toThrow(UsageError);
      expect(await readFile(file, 'utf8')).toBe(text);
    },
  );
});
