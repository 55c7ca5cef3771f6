import { expect, test } from 'vitest';
import { raw } from '../support/raw.js';

const REFUSALS: readonly (readonly [what: string, body: object, words: string])[] = [
  ['nothing', {}, '400 config cannot be empty in order to create a container'],
  ['a missing image', { Image: 'no/such' }, '404 No such image: no/such:latest'],
  [
    'a relative folder',
    { WorkingDir: 'x' },
    "400 the working directory 'x' is invalid, it needs to be an absolute path",
  ],
  ['a variable without name', { Env: ['=x'] }, '400 invalid environment variable: =x'],
  ['an unknown signal', { StopSignal: 'SIGFOO' }, '400 invalid signal: SIGFOO'],
  [
    'a label that is no text',
    { Labels: { a: 1 } },
    '400 invalid JSON: json: cannot unmarshal number into Go struct field .Labels.a of type string',
  ],
  [
    'an unknown restart policy',
    { HostConfig: { RestartPolicy: { Name: 'x' } } },
    "400 invalid restart policy: unknown policy 'x'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'",
  ],
  [
    'a port that is none',
    { HostConfig: { PortBindings: { '80/tcp': [{ HostPort: 'x' }] } } },
    '400 invalid port specification: "x"',
  ],
  ['too little memory', { HostConfig: { Memory: 1000 } }, '400 Minimum memory limit allowed is 6MB'],
  [
    'less memory with swap than without',
    { HostConfig: { Memory: 9e6, MemorySwap: 8e6 } },
    '400 Minimum memoryswap limit should be larger than memory limit, see usage',
  ],
  [
    'a missing link',
    { HostConfig: { Links: ['db:x'] } },
    '400 could not get container for db: No such container: db',
  ],
  ['missing volumes', { HostConfig: { VolumesFrom: ['db'] } }, '400 No such container: db'],
  [
    'an unknown capability',
    { HostConfig: { CapAdd: ['x'] } },
    '400 invalid CapAdd: unknown capability: "CAP_X"',
  ],
  ['a bad host', { HostConfig: { ExtraHosts: ['x'] } }, '400 bad format for add-host: "x"'],
  [
    'an unknown log driver',
    { HostConfig: { LogConfig: { Type: 'x' } } },
    '400 error looking up logging plugin x: plugin "x" not found',
  ],
  [
    'a hostname in another’s network',
    { Hostname: 'x', HostConfig: { NetworkMode: 'container:db' } },
    '400 conflicting options: hostname and the network mode',
  ],
  [
    'ports in another’s network',
    { HostConfig: { NetworkMode: 'container:db', PortBindings: { '80/tcp': [{}] } } },
    '400 conflicting options: port publishing and the container type network mode',
  ],
];

test.each(REFUSALS)('%s is refused, and leaves nothing behind', async (what, body, words) => {
  await using engine = await raw();
  const whole = what === 'nothing' ? body : { Image: 'plain', Volumes: { '/v': {} }, ...body };
  expect(await engine.refusal('POST', '/containers/create?name=web', { ...whole })).toBe(words);
  expect(engine.engine.containers).toEqual([]);
  expect(engine.engine.volumes).toEqual([]);
  expect(engine.engine.events.filter(({ action }) => action === 'create')).toEqual([]);
});

test('older engines have other words', async () => {
  await using engine = await raw({ apiVersion: '1.41' });
  const body = { Image: 'plain', HostConfig: { RestartPolicy: { Name: 'x' } } };
  expect(await engine.refusal('POST', '/containers/create', body)).toBe("400 invalid restart policy 'x'");
});
