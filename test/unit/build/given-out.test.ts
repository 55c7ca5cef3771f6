import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GivenOut } from '../../../src/build/given-out.js';
import type { CredentialSource, RegistryCredentials } from '../../../src/registry/registry-credentials.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { specification } from './specification.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

const none: CredentialSource = { find: async () => undefined };

describe('what is given out to a build', () => {
  it('is nothing where there is nothing', () => {
    expect(Object.keys(new GivenOut(specification, none).answers())).toEqual(['credentials']);
  });

  it('are secrets from files and variables, as they are when they are asked for', async () => {
    const file = join(temporaryFolder(), 'secret');
    const secrets = { file: { file }, variable: { environment: 'DOCKER_MAP_TEST_SECRET' } };
    const { secret } = new GivenOut({ ...specification, secrets }, none).answers();
    writeFileSync(file, Buffer.from([0, 255]));
    vi.stubEnv('DOCKER_MAP_TEST_SECRET', 'value');
    expect(await secret?.('file')).toEqual(Buffer.from([0, 255]));
    expect(await secret?.('variable')).toEqual(Buffer.from('value'));
    expect(await secret?.('other')).toBeUndefined();
    expect(await secret?.('toString')).toBeUndefined();
  });

  it('is remembered where it could not be', async () => {
    const secrets = { gone: { file: '/nowhere/secret' }, unset: { environment: 'DOCKER_MAP_TEST_UNSET' } };
    const givenOut = new GivenOut({ ...specification, secrets }, none);
    const { secret } = givenOut.answers();
    expect(givenOut.withheld).toEqual({ secret: undefined, login: undefined });
    for (const id of ['gone', 'unset']) {
      const failed = await secret?.(id).catch((error: unknown) => error);
      expect(failed).toMatchObject({
        code: 'secret-unreadable',
        message: expect.stringContaining(`"${id}"`),
      });
    }
    expect(givenOut.withheld.secret).toContain('/nowhere/secret');
  });

  it("are agents, the user's own among them", () => {
    const ssh = { default: '', other: '/agent' };
    vi.stubEnv('SSH_AUTH_SOCK', '/own/agent');
    expect(new GivenOut({ ...specification, ssh }, none).answers().ssh).toEqual({
      default: '/own/agent',
      other: '/agent',
    });
    vi.stubEnv('SSH_AUTH_SOCK', '');
    expect(() => new GivenOut({ ...specification, ssh }, none).answers()).toThrow(
      expect.objectContaining({ code: 'ssh-agent-missing' }),
    );
  });

  it.each<[string, RegistryCredentials | undefined]>([
    ['passwords', { kind: 'password', username: 'me', password: 'p' }],
    ['tokens', { kind: 'token', username: 'me', identityToken: 't' }],
    ['nothing', undefined],
  ])('are logins: %s', async (_, found) => {
    const { credentials } = new GivenOut(specification, { find: async () => found }).answers();
    expect(await credentials?.('r')).toBe(found);
  });

  it('is no login where it cannot be looked up, and why is remembered', async () => {
    const find = async () => {
      throw new Error('no helper');
    };
    const givenOut = new GivenOut(specification, { find });
    expect(await givenOut.answers().credentials?.('r')).toBeUndefined();
    expect(givenOut.withheld).toEqual({ secret: undefined, login: 'no helper' });
  });

  it('keeps nobody looking for a login when the build is over', async () => {
    const stuck: CredentialSource = {
      find: (_registry, call) =>
        new Promise((_resolve, reject) => {
          call?.signal?.addEventListener('abort', () => reject(new Error('nobody waits')));
        }),
    };
    for (const end of ['over', 'interrupted']) {
      const abort = new AbortController();
      const givenOut = new GivenOut(specification, stuck, abort.signal);
      const login = givenOut.answers().credentials?.('registry.example.com');
      if (end === 'over') givenOut.end();
      else abort.abort();
      expect(await login).toBeUndefined();
      expect(givenOut.withheld.login).toBe('nobody waits');
    }
  });
});
