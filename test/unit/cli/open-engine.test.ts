import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEngine } from '../../../src/cli/open-engine.js';
import { optionValues } from '../../../src/cli/option-values.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the engine of a command', () => {
  const none = optionValues(new Map());

  it.each([
    ['--host', { ...none, host: 'tcp://box:2375' }, { DOCKER_HOST: 'unix:///other' }, 'tcp://box:2375'],
    ['the environment', none, { DOCKER_HOST: 'tcp://box:2375' }, 'tcp://box:2375'],
  ])('is named by %s', (_, options, environment, name) => {
    expect(openEngine(options, environment).engine.name).toBe(name);
  });

  it('is looked for in the environment of the call, and not in that of the process', () => {
    vi.stubEnv('DOCKER_TLS', '1');
    vi.stubEnv('DOCKER_HOST', 'ssh://elsewhere');
    expect(openEngine(none, { DOCKER_HOST: 'tcp://box:2375' }).engine.name).toBe('tcp://box:2375');
  });
});
