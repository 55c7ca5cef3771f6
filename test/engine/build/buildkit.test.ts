import { expect, it } from 'vitest';
import { building, outputOf, unique } from './building.js';

const site = building('buildkit');

it('keeps what is in a cache mount from build to build, until one takes nothing of earlier ones', async () => {
  // Which mount it is does not count for the build cache: the command must be another one each time.
  const text = (command: string) =>
    `FROM ${site.base}\nRUN --mount=type=cache,id=docker-map-test-${unique},target=/cache : ${unique}; ${command}\n`;
  await site.build(text('echo kept > /cache/file'));
  const kept = await site.build(text('cat /cache/file'));
  expect(outputOf(kept.progress)).toBe('kept\n');
  const emptied = await site.build(text('ls -A /cache | wc -l'), { noCache: true });
  expect(outputOf(emptied.progress)).toBe('0\n');
});

it('tells steps with what they need, and how long they took', async () => {
  const text = `FROM ${site.base} AS one\nRUN sleep 0.2; echo one > /one\nFROM ${site.base}\nCOPY --from=one /one /two\n`;
  const { progress } = await site.build(text, { noCache: true });
  const step = (part: string) => progress.findLast((one) => one.type === 'step' && one.name.includes(part));
  const [run, copy] = [step('RUN sleep'), step('COPY --from=one')];
  expect(run).toMatchObject({ state: 'done', milliseconds: expect.any(Number) });
  expect(run?.type === 'step' && (run.milliseconds ?? 0)).toBeGreaterThanOrEqual(200);
  expect(copy?.type === 'step' && run?.type === 'step' && copy.inputs.includes(run.id)).toBe(true);
});

it('tells all that is written at once, whole', async () => {
  // More than a few reports hold; letters of several bytes at their edges.
  const text = `FROM ${site.base}\nRUN yes "ünïcödé" | head -n 4000\n`;
  const { progress } = await site.build(text, { noCache: true });
  expect(outputOf(progress)).toBe('ünïcödé\n'.repeat(4000));
});

it('needs nothing for secrets and agents that a build can do without', async () => {
  const text = `FROM ${site.base}\nRUN --mount=type=secret,id=none --mount=type=ssh ls /run/secrets; echo fine\n`;
  const { progress } = await site.build(text, { noCache: true });
  expect(outputOf(progress)).toContain('fine\n');
});
