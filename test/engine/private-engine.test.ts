/** The tests' own tool: an engine that can be stopped and started in the middle of things. */
import { describe, expect, test } from 'vitest';
import { call, callSuccessfully } from '../../script/lib/engine/api.js';
import { hasPrivateEngine, startPrivateEngine } from '../support/private-engine.js';

describe.skipIf(!hasPrivateEngine)('an engine of our own', () => {
  test.each(['stop', 'kill'] as const)('has its volumes again after %s and start', async (end) => {
    await using engine = await startPrivateEngine();
    await callSuccessfully(engine.host, 'POST', '/volumes/create', { json: { Name: 'kept' } });
    await engine[end]();
    await expect(call(engine.host, 'GET', '/_ping')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
    await engine.start();
    expect(await callSuccessfully(engine.host, 'GET', '/volumes/kept')).toContain('kept');
  });
});
