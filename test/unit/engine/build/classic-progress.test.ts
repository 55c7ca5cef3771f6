import { expect, it } from 'vitest';
import { ClassicProgress } from '../../../../src/engine/build/classic-progress.js';
import { outputs, replay, steps } from './recorded.js';

it("reads the classic builder's words", async () => {
  const { progress, outcome } = await replay('classic-20.10');
  expect(outcome).toEqual({
    id: 'sha256:ea2235249b4c8359e891ace16da9a95ace377f0500b894b28a3b0b0def9566d9',
  });
  expect(steps(progress)).toEqual([
    'done: Step 1/7 : FROM docker-map-test/busybox:latest AS base',
    'done: Step 2/7 : ARG WHO=me',
    'done: Step 3/7 : COPY a.txt /a.txt',
    'done: Step 4/7 : RUN echo out $WHO; echo err >&2; sleep 0.3',
    'done: Step 5/7 : FROM base',
    'done: Step 6/7 : RUN echo second && cat /a.txt',
    'done: Step 7/7 : LABEL x=y',
  ]);
  expect(outputs(progress)).toEqual({
    'stdout of Step 4/7 : RUN echo out $WHO; echo err >&2; sleep 0.3': 'out me\n',
    'stderr of Step 4/7 : RUN echo out $WHO; echo err >&2; sleep 0.3': 'err\n',
    'stdout of Step 6/7 : RUN echo second && cat /a.txt': 'second\nhello\n',
  });
});

it('reads what failed, and which steps were known from earlier', async () => {
  const { progress, outcome } = await replay('classic-28-failed');
  expect(outcome).toMatchObject({
    code: 'engine-failure',
    words: "The command '/bin/sh -c echo second; exit 7 && cat /a.txt' returned a non-zero code: 7",
  });
  expect(steps(progress)).toEqual([
    'done: Step 1/7 : FROM docker-map-test/busybox:latest AS base',
    'cached: Step 2/7 : ARG WHO=me',
    'cached: Step 3/7 : COPY a.txt /a.txt',
    'cached: Step 4/7 : RUN echo out $WHO; echo err >&2; sleep 0.3',
    'done: Step 5/7 : FROM base',
    'failed: Step 6/7 : RUN echo second; exit 7 && cat /a.txt',
  ]);
});

it("reads Podman's words", async () => {
  const { progress, outcome } = await replay('podman-4.3');
  expect(outcome).toEqual({
    id: 'sha256:99cb881f789581af7542afab68ad70286ce2320d4bf7ac96a047f26205b0a2e3',
  });
  expect(steps(progress)).toEqual([
    'done: STEP 1/4: FROM docker-map-test/busybox:latest',
    'cached: STEP 2/4: ARG X',
    'cached: STEP 3/4: COPY a.txt /b.txt',
    'cached: STEP 4/4: LABEL q=1',
  ]);
  expect(progress).toContainEqual({
    type: 'warning',
    step: '4',
    text: 'one or more build args were not consumed: [Z]',
  });
});

it('tells steps of different stages apart', () => {
  const progress = new ClassicProgress();
  const ids = ['[1/2] STEP 1/2: FROM a\n', '[2/2] STEP 1/3: FROM b\n'].map((text) => {
    [...progress.read(text)];
    return progress.step;
  });
  expect(ids).toEqual(['1.1', '2.1']);
});

it('takes for output what a command writes, even if it looks like the builder', () => {
  const progress = new ClassicProgress();
  const told = ['Step 1/1 : RUN x', '\n', 'Step 2/2 : RUN y\n', ' ---> Running in the woods\n'].flatMap(
    (text) => [...progress.read(text)],
  );
  expect(steps(told)).toEqual(['running: Step 1/1 : RUN x']);
  expect(outputs(told)).toEqual({
    'stdout of Step 1/1 : RUN x': 'Step 2/2 : RUN y\n ---> Running in the woods\n',
  });
});
