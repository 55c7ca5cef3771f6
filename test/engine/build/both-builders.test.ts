import { expect, it } from 'vitest';
import { builders, building, outputOf, statesOf, unique } from './building.js';

const site = building('both');

it.each(builders)('%s: builds with arguments, labels, tags and a stage', async (builder) => {
  const text = `FROM ${site.base} AS first
ARG WHO=nobody
RUN echo "for $WHO"; echo trouble >&2
FROM first AS second
RUN exit 1
`;
  const further = site.reference(`further-${builder}`);
  const { id, progress } = await site.build(text, {
    ...{ builder, target: 'first', noCache: true, tags: [further] },
    ...{ arguments: { WHO: 'ä "b" $c' }, labels: { 'a.b': 'c=d', l: 'ü' } },
  });
  for (const reference of [site.reference(), further]) {
    expect(await site.engine.images.inspect(reference)).toMatchObject({
      id,
      labels: { 'a.b': 'c=d', l: 'ü' },
    });
  }
  expect(outputOf(progress)).toContain('for ä "b" $c\n');
  const streams = progress.flatMap((one) => (one.type === 'output' ? [`${one.stream}: ${one.text}`] : []));
  expect(streams.toSorted()).toEqual(['stderr: trouble\n', 'stdout: for ä "b" $c\n']);
  expect(Object.values(statesOf(progress)).filter((state) => state === 'running')).toEqual([]);
});

it.each(builders)('%s: makes the same again from the cache', async (builder) => {
  const text = `FROM ${site.base}\nRUN echo ${builder} ${unique}\n`;
  const first = await site.build(text, { builder });
  const second = await site.build(text, { builder });
  const ofRun = (states: Readonly<Record<string, string>>) =>
    Object.entries(states).find(([name]) => name.includes('RUN'))?.[1];
  expect([ofRun(statesOf(first.progress)), ofRun(statesOf(second.progress))]).toEqual(['done', 'cached']);
  expect(second.id).toBe(first.id);
  expect(outputOf(second.progress)).toBe('');
});

it.each(builders)('%s: knows further hosts', async (builder) => {
  const text = `FROM ${site.base}\nRUN cat /etc/hosts\n`;
  const extraHosts = ['first.example:10.0.0.1', 'second.example:10.0.0.2'];
  const { progress } = await site.build(text, { builder, noCache: true, extraHosts });
  expect(outputOf(progress)).toMatch(/10\.0\.0\.1\s+first\.example.*10\.0\.0\.2\s+second\.example/s);
});

it.each(builders)('%s: goes on while somebody reads slowly', async (builder) => {
  const text = `FROM ${site.base}\nRUN i=0; while [ $i -lt 3000 ]; do echo "line $i of many"; i=$((i+1)); done\n`;
  const { progress } = await site.build(text, { builder, noCache: true });
  expect(outputOf(progress).split('\n')).toHaveLength(3001);
});

it.each(builders)('%s: builds from nothing, and tells nothing but its steps', async (builder) => {
  const { progress } = await site.build(`FROM scratch\nLABEL unique="${unique}"\n`, { builder });
  expect(outputOf(progress)).toBe('');
});

it.each(builders)('%s: gives commands no network where they are to have none', async (builder) => {
  const text = `FROM ${site.base}\nRUN ls /sys/class/net\n`;
  const { progress } = await site.build(text, { builder, noCache: true, network: 'none' });
  expect(outputOf(progress)).toBe('lo\n');
});

it('buildkit: builds for another platform', async () => {
  const text = `FROM scratch\nARG TARGETPLATFORM\nLABEL platform=$TARGETPLATFORM\n`;
  const { id } = await site.build(text, { builder: 'buildkit', platform: 'linux/s390x' });
  expect((await site.engine.images.inspect(id)).labels).toMatchObject({ platform: 'linux/s390x' });
});
