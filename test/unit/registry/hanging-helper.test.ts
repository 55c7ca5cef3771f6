import { describe, expect, it, vi } from 'vitest';
import { DockerLogins } from '../../../src/registry/docker-logins.js';
import { passwordLogin } from '../../../src/registry/hidden-credentials.js';
import { settings } from './support.js';

/** The shell stays, and its child, which holds the pipe, too: until the test is over, and its folder gone. */
const hanging = 'echo $$ >"$0.log"; (while [ -e "$0" ]; do sleep 0.2; done)';

function hangingHelper(helperTimeout?: number) {
  const { helper, folder, environment } = settings({ credsStore: 'stuck' });
  const { log } = helper('stuck', hanging);
  const processId = () =>
    vi.waitFor(() => Number(/^(\d+)\n/.exec(log())?.[1] ?? expect.fail('not begun')), 20_000);
  return { logins: new DockerLogins({ folder, environment, helperTimeout }), processId };
}

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error,
  );
}

describe('a credential helper that does not answer', () => {
  it.each([
    ['get', (logins: DockerLogins) => logins.find('a.example.com')],
    ['store', (logins: DockerLogins) => logins.store('a.example.com', passwordLogin('me', 'geheim'))],
    ['erase', (logins: DockerLogins) => logins.erase('a.example.com')],
  ])('has so long for %s, and is named', async (word, call) => {
    const { logins } = hangingHelper(50);
    const error = await errorOf(call(logins));
    expect(error).toMatchObject({
      code: 'credential-helper-timeout',
      message: `docker-credential-stuck ${word} has not answered within 0.05 s.`,
      hint: expect.stringContaining('`docker-credential-stuck list`'),
    });
    expect(JSON.stringify(error)).not.toContain('geheim');
  });

  it('is killed, and what it has begun keeps nobody waiting, when nobody waits for it any more', async () => {
    const { logins, processId } = hangingHelper();
    const abort = new AbortController();
    const found = errorOf(logins.find('a.example.com', { signal: abort.signal }));
    const id = await processId();
    abort.abort();
    expect(await found).toMatchObject({ code: 'aborted' });
    await vi.waitFor(() => expect(() => process.kill(id, 0)).toThrow('ESRCH'), 20_000);
  });

  it('is not even begun after that', async () => {
    const { logins } = hangingHelper();
    const error = await errorOf(logins.find('a.example.com', { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted' });
  });

  it.each([20_000, Number.POSITIVE_INFINITY])(
    'one that answers within %d ms is not disturbed',
    async (helperTimeout) => {
      const { helper, folder, environment } = settings({ credsStore: 'quick' });
      helper('quick', 'printf \'{"Username":"me","Secret":"pw"}\'');
      const logins = new DockerLogins({ folder, environment, helperTimeout });
      expect(await logins.find('a.example.com')).toMatchObject({ username: 'me' });
    },
  );
});
