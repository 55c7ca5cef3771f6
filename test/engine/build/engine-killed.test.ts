/** An engine that dies in the middle of a build. */
import { describe, expect, it } from 'vitest';
import { hasPrivateEngine, startPrivateEngine } from '../../support/private-engine.js';
import { Building, builders, outputOf } from './building.js';

describe.skipIf(!hasPrivateEngine)('an engine that is killed', () => {
  it.each(builders)(
    '%s: ends the build with what happened, and builds again when it is back',
    async (builder) => {
      await using engine = await startPrivateEngine();
      const site = new Building('killed', engine);
      let killed: Promise<void> | undefined;
      const onProgress = ({ type }: { type: string }) => {
        if (type === 'output') killed ??= engine.kill();
      };
      const text = `FROM ${site.base}\nRUN echo begun; sleep 1000\n`;
      const secrets = builder === 'buildkit' ? { one: { file: '/dev/null' } } : {};
      expect(await site.failure(text, { builder, secrets }, { onProgress })).toMatchObject({
        code: 'engine-connection-lost',
      });
      await killed;
      await engine.start();
      const { progress } = await site.build(`FROM ${site.base}\nRUN echo fine\n`, { builder, secrets });
      expect(outputOf(progress)).toBe('fine\n');
      await site.end();
    },
  );
});
