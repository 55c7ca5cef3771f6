import { describe, expect, it } from 'vitest';
import { DockerClientWrapper } from '../../../../src/index.js';
import { testEngine } from '../../../support/test-engine.js';
import { errorOf } from './support.js';

const { host, image } = testEngine();

/** The manual's way: methods of one's own in place of the wrapper's. */
class Listening extends DockerClientWrapper {
  readonly lines: string[] = [];

  override pushLog(text: string, level = 'info'): void {
    this.lines.push(`${level} ${text}`);
  }
}

describe('the log of a wrapper', () => {
  it('has what a container wrote, line by line, with its name', async () => {
    await using wrapper = closing(new Listening(host));
    const { containers } = wrapper.client.engine;
    const name = `docker-map-test-registry-log-${process.pid}`;
    const script = 'echo one; echo two >&2; printf three';
    await containers.create(
      name,
      { Image: image, Labels: {}, HostConfig: {}, Cmd: ['sh', '-c', script] },
      [],
    );
    try {
      await containers.start(name);
      await containers.wait(name);
      await wrapper.client.pushContainerLogs(name);
      expect(wrapper.client.lines.toSorted()).toEqual(
        ['one', 'two', 'three'].map((line) => `info [${name}] ${line}`).toSorted(),
      );
    } finally {
      await containers.remove(name, { force: true });
    }
  });

  it.each(['buildkit', 'classic'] as const)(
    'has what a build says, and why it fails, with %s',
    async (builder) => {
      await using wrapper = closing(new Listening(host));
      const text = `FROM ${image}\nRUN echo "it says $((40 + 2))" && exit 7\n`;
      const source = { kind: 'dockerfile', text, files: [], archives: [] } as const;
      const error = await errorOf(
        wrapper.client.build('docker-map-test-registry/failing', { source, builder, noCache: true }),
      );
      expect(error).toMatchObject({ code: 'build-failed', output: expect.stringContaining('it says 42') });
      const log = wrapper.client.lines.join('\n');
      expect(log).toContain('info it says 42');
      expect(log).toMatch(/^error .*7/m);
    },
  );
});

function closing(client: Listening) {
  return { client, [Symbol.asyncDispose]: async () => client.close() };
}
