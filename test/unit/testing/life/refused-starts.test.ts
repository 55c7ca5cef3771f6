import { describe, expect, test } from 'vitest';
import { raw } from '../support/raw.js';
import { RawEngine } from '../support/raw-engine.js';

const RUNC = 'failed to create shim task: OCI runtime create failed: runc create failed: ';

describe.each(['1.41', '1.51'] as const)('API %s', (version) => {
  const words = (text: string) =>
    version === '1.41' ? `${RUNC}${text}: unknown` : `failed to create task for container: ${RUNC}${text}`;

  test('a limit of processes that there is not, or that is none', async () => {
    await using engine = await RawEngine.start(version);
    const limited = (name: string, Name: string, Soft: number) =>
      engine.run(name, { Ulimits: [{ Name, Soft, Hard: 1 }] });
    expect(await limited('one', 'bogus', 1)).toBe(`500 ${words('wrong rlimit value: RLIMIT_BOGUS')}`);
    expect(await limited('two', 'nofile', 5)).toMatch(/error setting rlimit type 7: invalid argument/);
    expect(await limited('six', 'nofile', 1)).toBe('204');
  });

  test('a restart says what it was', async () => {
    await using engine = await RawEngine.start(version);
    await engine.create('web', {}, { Cmd: ['nosuch'] });
    const reason = words(
      'unable to start container process: exec: "nosuch": executable file not found in $PATH',
    );
    expect(await engine.refusal('POST', '/containers/web/restart')).toBe(
      `500 Cannot restart container web: ${reason}`,
    );
  });

  test('who waits for the removal does not learn why it did not start', async () => {
    await using engine = await RawEngine.start(version);
    await engine.create('web', { AutoRemove: true }, { Cmd: ['nosuch'] });
    const removal = engine.call('POST', '/containers/web/wait?condition=removed');
    while ((await engine.start('web')) === '204');
    expect(await removal).toEqual({
      status: 200,
      body: { StatusCode: 127, ...(version === '1.41' && { Error: null }) },
    });
  });
});

test.each([
  ['bogus', 'unable to parse IP'],
  ['1.2.3', 'IPv4 address too short'],
  ['1.2.3.4.5', 'IPv4 address too long'],
  ['1.2.3.400', 'IPv4 field has value >255'],
])('newer engines do not take %s for a name server', async (address, fault) => {
  await using engine = await RawEngine.start();
  expect(await engine.run('web', { Dns: ['8.8.8.8', address] })).toBe(
    `500 bad nameserver address ${address}: ParseAddr("${address}"): ${fault}`,
  );
  expect(await engine.run('alone', { Dns: [address], NetworkMode: 'none' })).toBe('204');
});

test('older engines take any name server', async () => {
  await using engine = await RawEngine.start('1.41');
  expect(await engine.run('web', { Dns: ['bogus'] })).toBe('204');
});

test.each([
  [['BOGUS'], undefined],
  [['CMD'], undefined],
  [['CMD', 'true'], 'healthy'],
])('a health check that is %j', async (Test, status) => {
  await using engine = await raw();
  await engine.created({ Cmd: ['sleep', '10'], Healthcheck: { Test } });
  await engine.call('POST', '/containers/web/start');
  const { State } = await engine.inspected('web');
  expect(Object(State).Health?.Status).toBe(status);
});
