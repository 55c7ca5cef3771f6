/** An update before which images are pulled. */
import { describe, expect, test } from 'vitest';
import { planText, RunError } from '../../../src/index.js';
import { answers } from '../../../src/testing/index.js';
import { clientTest } from './support.js';

const map = { web: { image: 'web:1', links: 'app' }, app: { image: 'app:1' }, other: { image: 'other:1' } };

async function published() {
  const stage = await clientTest(map);
  for (const { image } of Object.values(map)) stage.engine.publishImage(image);
  return stage;
}

describe('the plan', () => {
  test('has the pulls first, each before what is made from it, and says what is not known yet', async () => {
    await using stage = await published();
    const plan = await stage.client.plan('update', 'web', { pullBeforeUpdate: true });
    const lines = planText(plan, { edges: true }).split('\n');
    expect(lines.slice(0, 2).map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
      '↓ image app:1  missing',
      '↓ image web:1  missing',
    ]);
    expect(plan.steps.find(({ id }) => id === 'create container:main.web')?.after).toContain(
      'pull image:web:1',
    );
    expect(plan.notes.map(({ code, target }) => `${code} ${target}`)).toEqual([
      'not-compared-yet app:1',
      'not-compared-yet web:1',
    ]);
  });

  test('has each pull once, whether the image is there or not', async () => {
    await using stage = await published();
    stage.engine.addImage('app:1');
    const plan = await stage.client.plan('update', undefined, { pullBeforeUpdate: true });
    const pulls = plan.steps
      .filter(({ kind }) => kind === 'pullImage')
      .map(({ target, cause }) => [target, cause]);
    expect(pulls).toEqual([
      ['app:1', 'asked for'],
      ['web:1', 'missing'],
      ['other:1', 'missing'],
    ]);
  });

  test('has no pulls where they are not asked for', async () => {
    await using stage = await published();
    for (const { image } of Object.values(map)) stage.engine.addImage(image);
    const plan = await stage.client.plan('update');
    expect(plan.steps.map(({ kind }) => kind)).not.toContain('pullImage');
  });
});

describe('the run', () => {
  test('looks for differences only when the pulls are done', async () => {
    await using stage = await published();
    const { outcomes, plan } = await stage.client.update('web', { pullBeforeUpdate: true });
    expect(plan.steps.map(({ id }) => id)).toEqual(outcomes.map(({ step }) => step.id));
    expect(outcomes.slice(0, 2).map(({ step }) => step.id)).toEqual(['pull image:app:1', 'pull image:web:1']);
    const calls = stage.engine.requests.map(({ method, path }) => `${method} ${path}`);
    const lastPull = calls.findLastIndex((call) => call.includes('/images/create'));
    expect(calls.findLastIndex((call) => call.includes('/images/json'))).toBeGreaterThan(lastPull);
    expect(stage.engine.startOrder).toEqual(['main.app', 'main.web']);
  });

  test('is the default where the client says so, by any way', async () => {
    await using stage = await clientTest(map, { client: { optionDefaults: { pullBeforeUpdate: true } } });
    for (const { image } of Object.values(map)) stage.engine.publishImage(image);
    stage.engine.addImage('other:1');
    const { outcomes } = await stage.client.call('update', 'other');
    expect(outcomes[0]?.step.id).toBe('pull image:other:1');
  });

  test('ends with a pull that fails', async () => {
    await using stage = await published();
    stage.engine.fault({ on: 'POST /images/create', fault: answers(500, 'no way') });
    const error = await stage.client
      .update('app', { pullBeforeUpdate: true })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'run-failed' });
    expect(stage.changes().every((call) => call.includes('/images/create'))).toBe(true);
  });

  test('tells of both where the update fails', async () => {
    await using stage = await published();
    stage.engine.fault({ on: 'POST /containers/*/start', fault: answers(500, 'no way') });
    const error = await stage.client
      .update('app', { pullBeforeUpdate: true })
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof RunError)) throw new Error('expected a RunError');
    const told = error.result.outcomes.map(({ step, status }) => `${status} ${step.id}`);
    expect(told[0]).toBe('done pull image:app:1');
    expect(told).toContain('failed start container:main.app');
    expect(error.message).toMatch(/^Failed: 2 of 3 steps done, 1 failed, 0 not done/);
  });
});
