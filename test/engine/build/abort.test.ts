import { expect, it } from 'vitest';
import type { TarMember } from '../../../src/common/tar/tar-member.js';
import { tarArchive } from '../../../src/common/tar/tar-writer.js';
import { builders, building, outputOf, unique } from './building.js';

const site = building('abort');

it.each(builders)(
  '%s: a build that is interrupted ends on the engine too, and the next one works',
  async (builder) => {
    const mark = `abort-${builder}-${unique}`;
    const text = `FROM ${site.base}\nRUN echo begun; : ${mark}; sleep 1000\n`;
    const controller = new AbortController();
    const onProgress = ({ type }: { type: string }) => {
      if (type === 'output') controller.abort();
    };
    expect(
      await site.failure(text, { builder, noCache: true }, { signal: controller.signal, onProgress }),
    ).toMatchObject({
      code: 'aborted',
    });
    await expect.poll(() => site.commandsWith(mark), { timeout: 60_000, interval: 200 }).toEqual([]);
    const { progress } = await site.build(`FROM ${site.base}\nRUN echo fine\n`, { builder, noCache: true });
    expect(outputOf(progress)).toBe('fine\n');
  },
);

it('buildkit: a command does not go on when nobody waits for it any more', async () => {
  const mount = `--mount=type=cache,id=docker-map-test-abort-${unique},target=/cache`;
  const controller = new AbortController();
  const failed = site.failure(
    `FROM ${site.base}\nRUN ${mount} while true; do echo >> /cache/beats; echo beat; sleep 0.1; done\n`,
    {},
    {
      signal: controller.signal,
      onProgress: ({ type }) => {
        if (type === 'output') controller.abort();
      },
    },
  );
  expect(await failed).toMatchObject({ code: 'aborted' });
  const beats = async () => {
    const count = `: ${Date.now()}; wc -l < /cache/beats; sleep 1; wc -l < /cache/beats`;
    const { progress } = await site.build(`FROM ${site.base}\nRUN ${mount} ${count}\n`);
    const [before, after] = outputOf(progress).trim().split('\n').map(Number);
    return { before, after };
  };
  await expect
    .poll(beats, { timeout: 60_000, interval: 200 })
    .toSatisfy(({ before, after }) => before > 0 && before === after);
});

it.each(builders)('%s: one that is interrupted while the context is sent', async (builder) => {
  const controller = new AbortController();
  const failed = await site.engine.builds
    .run({
      ...{ builder, tags: [], arguments: {}, labels: {} },
      ...{ cacheFrom: [], extraHosts: [], pull: false, noCache: false, signal: controller.signal },
      context: {
        kind: 'archive',
        content: tarArchive([fileOf(piecesUntil(() => controller.abort()))]),
        dockerfile: 'Dockerfile',
      },
    })
    .catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'aborted', words: 'Interrupted' });
});

it.each(builders)('%s: one whose time is over', async (builder) => {
  const text = `FROM ${site.base}\nRUN sleep 1000\n`;
  expect(await site.failure(text, { builder, noCache: true }, { timeout: 3000 })).toMatchObject({
    code: 'engine-timeout',
  });
});

/** A file that is far larger than what is sent of it. */
function fileOf(content: AsyncIterable<Uint8Array>): TarMember {
  return { kind: 'file', name: 'large', mode: 0o644, uid: 0, gid: 0, modified: 0, size: 2 ** 40, content };
}

/** Goes on for ever, so that only the interruption can end it. */
async function* piecesUntil(abort: () => void): AsyncGenerator<Uint8Array> {
  for (let piece = 0; ; piece++) {
    if (piece === 100) abort();
    yield Buffer.alloc(10_240);
  }
}
