/** Nothing that is probably secret is shown. */
import { expect, test } from 'vitest';
import { shownWords, withoutSecrets } from '../../../../src/plan/compare/secrets.js';
import { compared } from './compared.js';

test.each([
  ['--password=abc run', '--password=*** run'],
  ['--db-password abc run', '--db-password *** run'],
  ['MYSQL_PASSWORD="abc"', 'MYSQL_PASSWORD="***"'],
  ['{"splunk-token":"abc","tag":"x"}', '{"splunk-token":"***","tag":"x"}'],
  ['postgres://me:abc@db/x', 'postgres://me:***@db/x'],
  ['redis-server --requirepass abc --save 60', 'redis-server --requirepass *** --save 60'],
  ['--pass=abc MYSQL_PWD=abc', '--pass=*** MYSQL_PWD=***'],
  [`--password='a b' DB_PASS="a b" run`, `--password='***' DB_PASS="***" run`],
  ['{"password":"a b","o":"x"}', '{"password":"***","o":"x"}'],
  ['user=me,password=a,b,vers=3', 'user=me,password=***,vers=3'],
  ['run auth-service --level=debug', 'run auth-service --level=debug'],
  ['compass --bypass=1 passive=1', 'compass --bypass=*** passive=1'],
])('%s is shown as %s', (text, shown) => {
  expect(withoutSecrets(text)).toBe(shown);
});

test.each([
  [['run', '--password=a b', '-x'], 'run --password=*** -x'],
  [['run', '--password', 'a b', '-x'], 'run --password *** -x'],
  [['sh', '-c', 'load --token=abc now'], 'sh -c load --token=*** now'],
])('words %j are shown as %s', (words, shown) => {
  expect(shownWords(words).join(' ')).toBe(shown);
});

test('neither of what differs, nor of what is equal', () => {
  const secretly = (value: string) => ({
    create_options: {
      environment: { A: value },
      labels: { 'api-token': value },
      command: ['run', `--password=${value}`, '--token', value],
    },
    healthcheck: { test: `check --secret=${value}` },
    host_config: { log_config: { type: 'splunk', config: { 'splunk-token': value } } },
  });
  const same = JSON.stringify(compared({ declared: secretly('hush') }));
  const other = compared({ declared: secretly('hush'), made: secretly('quiet') });
  expect(same).not.toContain('hush');
  expect(JSON.stringify(other)).not.toMatch(/hush|quiet/);
  const differing = other.filter(({ equal }) => !equal);
  expect(differing.map(({ field }) => field)).toEqual([
    'command',
    'environment',
    'labels',
    'healthcheck',
    'log_config',
  ]);
  for (const { observed, declared } of differing) expect(observed).toBe(`${declared} (another value)`);
});

test('equal fields are told with what is declared', () => {
  const rows = compared({ declared: { user: 5, create_options: { environment: { A: 1 } } } });
  expect(rows.map(({ field, equal, observed }) => `${field} ${equal} ${observed}`)).toEqual([
    'image true app:1 (id of app:1)',
    'user true 5',
    'hostname true main-app',
    'environment true A=***',
  ]);
});
