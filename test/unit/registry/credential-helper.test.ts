import { describe, expect, it } from 'vitest';
import { passwordLogin, tokenLogin } from '../../../src/registry/hidden-credentials.js';
import { settings } from './support.js';

const answer = (username: string) =>
  `key=$(cat); echo "$1 $key" >>"$0.log"; printf '{"ServerURL":"%s","Username":"${username}","Secret":"pw"}' "$key"`;
const record = 'echo "$1 $(cat)" >>"$0.log"';

describe('credential helpers', () => {
  it('one for a registry goes before the one for all; both get the key that Docker has', async () => {
    const { logins, helper } = settings({
      credsStore: 'all',
      credHelpers: { 'own.example.com': 'own' },
    });
    const all = helper('all', answer('everybody'));
    helper('own', answer('owner'));
    expect(await logins.find('own.example.com')).toMatchObject({ username: 'owner', password: 'pw' });
    expect(await logins.find('docker.io')).toMatchObject({ username: 'everybody' });
    expect(await logins.find('localhost:5000')).toMatchObject({ kind: 'password' });
    expect(all.log()).toBe('get https://index.docker.io/v1/\nget localhost:5000\n');
  });

  it('the user <token> has a token', async () => {
    const { logins, helper } = settings({ credsStore: 'all' });
    helper('all', answer('<token>'));
    expect(await logins.find('a.example.com')).toMatchObject({ kind: 'token', identityToken: 'pw' });
  });

  it('stores and erases through it, and keeps no secret itself', async () => {
    const { logins, helper, text } = settings({ credsStore: 'all' });
    const all = helper('all', record);
    expect(await logins.store('a.example.com', passwordLogin('me', 'geheim'))).toBe('docker-credential-all');
    await logins.store('b.example.com', tokenLogin('me', 'geheim'));
    expect(JSON.parse(text())).toEqual({
      credsStore: 'all',
      auths: { 'a.example.com': {}, 'b.example.com': {} },
    });
    expect(await logins.erase('a.example.com')).toBe(true);
    expect(all.log().trim().split('\n')).toEqual([
      'store {"ServerURL":"a.example.com","Username":"me","Secret":"geheim"}',
      'store {"ServerURL":"b.example.com","Username":"<token>","Secret":"geheim"}',
      'erase a.example.com',
    ]);
    expect(JSON.parse(text())).toEqual({ credsStore: 'all', auths: { 'b.example.com': {} } });
  });

  it('no login is no error, whether it reads what it is asked or not', async () => {
    const { logins, helper } = settings({ credsStore: 'all' });
    helper('all', 'echo "credentials not found in native keychain"; exit 1');
    expect(await logins.find('a.example.com')).toBeUndefined();
    expect(await logins.erase('a.example.com')).toBe(false);
  });

  it.each([
    ['echo "the keychain is locked"; exit 1', 'the keychain is locked'],
    ['exit 3', 'code 3'],
    ['echo hello', 'no answer as credential helpers do'],
    ['echo "{}"', 'no answer as credential helpers do'],
  ])('what it complains of is told: %s', async (script, words) => {
    const { logins, helper } = settings({ credsStore: 'all' });
    helper('all', script);
    const error: unknown = await logins.find('a.example.com').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'credential-helper', message: expect.stringContaining(words) });
  });

  it('one that is not installed is named, with what to do', async () => {
    const { logins } = settings({ credsStore: 'is-not-there' });
    const error: unknown = await logins.find('a.example.com').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'credential-helper-missing',
      message: expect.stringContaining('docker-credential-is-not-there'),
      hint: expect.stringContaining('credsStore'),
    });
  });

  it('a name with a path in it is none', async () => {
    const { logins } = settings({ credsStore: '../../bin/sh' });
    const error: unknown = await logins.find('a.example.com').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'credential-helper' });
  });
});
