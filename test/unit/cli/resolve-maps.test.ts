import { describe, expect, it } from 'vitest';
import { resolveMaps } from '../../../src/cli/resolve-maps.js';
import { loadMap } from '../../../src/yaml/load-map.js';

const load = (text: string) => loadMap(text, 'main', { file: 'map.yaml' });

describe('what is wrong with a map is told with its place', () => {
  it.each([
    ['made concrete', 'web:\n  host_config: {mem_limt: 1g}\n', 'LandscapeError', 2],
    ['worked out', 'web:\n  image: a\n  host_config: !path_lazy hello\n', 'MapError', 3],
  ])('when it is %s', async (_, text, name, line) => {
    await expect(resolveMaps([load(text)])).rejects.toMatchObject({
      name,
      message: expect.stringContaining(`map.yaml:${line}:`),
      problems: [{ location: { file: 'map.yaml', line } }],
    });
  });
});
