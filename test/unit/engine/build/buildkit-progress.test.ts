import { expect, it } from 'vitest';
import { BuildkitProgress } from '../../../../src/engine/build/buildkit-progress.js';
import { bytesField, integerField } from '../../../../src/engine/build/protobuf-writer.js';
import { outputs, replay, steps } from './recorded.js';

it("reads BuildKit's reports", async () => {
  const { progress, outcome } = await replay('buildkit-28');
  expect(outcome).toEqual({
    id: 'sha256:a90b04d90d148636332795f6a83c3f8ae974901cfa79335d4ed6843d4c62b686',
  });
  expect(steps(progress)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^done: \[stage-1 1\/1\] RUN echo second && cat \/a\.txt$/),
      'done: exporting to image',
    ]),
  );
  expect(outputs(progress)).toMatchObject({
    'stdout of [stage-1 1/1] RUN echo second && cat /a.txt': 'second\nhello\n',
  });
  const built = progress.findLast((one) => one.type === 'step' && one.name.startsWith('[stage-1'));
  expect(built).toMatchObject({
    milliseconds: expect.any(Number),
    inputs: [expect.stringMatching(/^sha256:/)],
  });
});

it('reads what failed', async () => {
  const { progress, outcome } = await replay('buildkit-20.10-failed');
  expect(outcome).toMatchObject({
    words: 'executor failed running [/bin/sh -c echo second; exit 7 && cat /a.txt]: exit code: 7',
  });
  expect(steps(progress)).toContain('failed: [stage-1 1/1] RUN echo second; exit 7 && cat /a.txt');
});

it('tells nothing twice', () => {
  const vertex = bytesField(1, Buffer.concat([bytesField(1, 'sha256:1'), bytesField(3, 'RUN x')]));
  const progress = new BuildkitProgress();
  expect([...progress.read(vertex), ...progress.read(vertex)]).toEqual([
    { type: 'step', id: 'sha256:1', name: 'RUN x', state: 'waiting', inputs: [] },
  ]);
});

it('tells a step that was given up from one that failed', () => {
  const failed = (error: string) => bytesField(1, Buffer.concat([bytesField(1, 'v'), bytesField(7, error)]));
  const state = (report: Buffer) => [...new BuildkitProgress().read(report)][0];
  expect(state(failed('exit code: 1'))).toMatchObject({ state: 'failed', error: 'exit code: 1' });
  expect(state(failed('rpc error: context canceled'))).toMatchObject({ state: 'cancelled' });
});

it('puts letters together that come in pieces', () => {
  const log = (bytes: Uint8Array) =>
    bytesField(3, Buffer.concat([bytesField(1, 'v'), integerField(3, 2), bytesField(4, bytes)]));
  const progress = new BuildkitProgress();
  const [first, second] = [Buffer.from('ü').subarray(0, 1), Buffer.from('ü').subarray(1)];
  expect([...progress.read(log(first)), ...progress.read(log(second))]).toEqual([
    { type: 'output', step: 'v', stream: 'stderr', text: 'ü' },
  ]);
});

it('tells warnings with their details, and how far something is', () => {
  const warning = bytesField(
    4,
    Buffer.concat([bytesField(1, 'v'), bytesField(3, 'short'), bytesField(4, 'more')]),
  );
  const status = bytesField(
    2,
    Buffer.concat([
      bytesField(1, 'sha256:l'),
      bytesField(2, 'v'),
      integerField(4, 5),
      integerField(5, 3_000_000_000),
    ]),
  );
  expect([...new BuildkitProgress().read(Buffer.concat([warning, status]))]).toEqual([
    {
      type: 'status',
      step: 'v',
      id: 'sha256:l',
      text: 'sha256:l',
      current: 5,
      total: 3_000_000_000,
      done: false,
    },
    { type: 'warning', step: 'v', text: 'short\nmore' },
  ]);
});
