import { describe, expect, it } from 'vitest';
import { type Parsed, parseCommandLine } from '../../../src/cli/arguments/parse.js';
import { UsageError } from '../../../src/cli/usage-error.js';

describe('a command line that is understood', () => {
  it.each([
    { line: 'up', command: 'up', names: [], given: {} },
    { line: 'up web app.blue', command: 'up', names: ['web', 'app.blue'], given: {} },
    { line: '-f a.yaml up web', command: 'up', names: ['web'], given: { files: ['a.yaml'] } },
    { line: 'up web --file=a.yaml', command: 'up', names: ['web'], given: { files: ['a.yaml'] } },
    { line: '-f a.yaml -f b.yaml ps', command: 'ps', names: [], given: { files: ['a.yaml', 'b.yaml'] } },
    { line: '-H tcp://box:2375 up', command: 'up', names: [], given: { host: 'tcp://box:2375' } },
    { line: 'up -c far', command: 'up', names: [], given: { context: 'far' } },
    { line: 'up --parallel 3 -q', command: 'up', names: [], given: { parallel: 3, quiet: true } },
    { line: '--instance a up --instance b', command: 'up', names: [], given: { instances: ['a', 'b'] } },
    { line: 'down -v', command: 'down', names: [], given: { volumes: true } },
    { line: 'down --keep-persistent', command: 'down', names: [], given: { keepPersistent: true } },
    { line: 'up --core-image box:1', command: 'up', names: [], given: { coreImage: 'box:1' } },
    { line: '--no-color plan --json', command: 'plan', names: [], given: { noColor: true, json: true } },
    { line: 'update --pull web', command: 'update', names: ['web'], given: { pull: true } },
    {
      line: 'update --force-update a --force-update b --check-exec-commands partial',
      command: 'update',
      names: [],
      given: { forceUpdate: ['a', 'b'], checkExecCommands: 'partial' },
    },
    {
      line: 'up --wait --remove-orphans',
      command: 'up',
      names: [],
      given: { wait: true, removeOrphans: true },
    },
    { line: 'plan update --out p.json', command: 'plan', names: ['update'], given: { out: 'p.json' } },
    { line: 'signal web --signal HUP', command: 'signal', names: ['web'], given: { signal: 'HUP' } },
    {
      line: 'logs -f -n 5 web',
      command: 'logs',
      names: ['web'],
      given: { files: [], follow: true, tail: 5 },
    },
    { line: 'logs --tail 0', command: 'logs', names: [], given: { tail: 0 } },
    { line: '-f a.yaml logs -f', command: 'logs', names: [], given: { files: ['a.yaml'], follow: true } },
    {
      line: 'logs -ft --file a.yaml',
      command: 'logs',
      names: [],
      given: { files: ['a.yaml'], timestamps: true },
    },
    {
      line: 'exec web -u root -w / -e A=1 -e B',
      command: 'exec',
      names: ['web'],
      given: { user: 'root', workdir: '/', environment: ['A=1', 'B'] },
    },
    {
      line: 'run job --timeout 90 --keep',
      command: 'run',
      names: ['job'],
      given: { timeout: 90, keep: true },
    },
  ])('$line', ({ line, command, names, given }) => {
    const parsed = parse(line);
    expect(parsed).toMatchObject({ kind: 'run', command: { name: command } });
    if (parsed.kind !== 'run') return;
    expect(parsed.invocation.words).toEqual(names);
    expect(parsed.invocation.options).toMatchObject(given);
  });

  it('takes everything after -- as names', () => {
    expect(parse('plan -- up --json')).toMatchObject({
      invocation: { words: [], literalWords: ['up', '--json'], options: { json: false } },
    });
  });
});

it('takes the words of a command as they are', () => {
  expect(parse('exec web -u root -- ls -u -f --json -- x')).toMatchObject({
    invocation: { words: ['web'], literalWords: ['ls', '-u', '-f', '--json', '--', 'x'] },
  });
  expect(parse('logs -f -- -f')).toMatchObject({
    invocation: { literalWords: ['-f'], options: { follow: true } },
  });
});

describe('help', () => {
  it.each([
    ['', null],
    ['--help', null],
    ['-h', null],
    ['help', null],
    ['help up', 'up'],
    ['up --help', 'up'],
    ['-h up', 'up'],
    ['up --volumes -h', 'up'],
  ])('"%s"', (line, name) => {
    const parsed = parse(line);
    expect(parsed.kind).toBe('help');
    expect(parsed.command?.name ?? null).toBe(name);
  });
});

describe('a command line that is refused', () => {
  it.each([
    ['upp', 'unknown command "upp"', 'Did you mean `docker-map up`?'],
    ['frobnicate', 'unknown command "frobnicate"', '`docker-map --help` lists the commands.'],
    ['help upp', 'unknown command "upp"', 'Did you mean `docker-map up`?'],
    ['--quiet', 'no command was given', '`docker-map --help` lists the commands.'],
    ['up --quite', 'unknown option --quite', 'Did you mean --quiet?'],
    ['up -x', 'unknown option -x', '`docker-map --help` lists the options.'],
    ['up -f', '-f needs a value: -f FILE', undefined],
    ['up --file -q', '--file needs a value: --file FILE', undefined],
    ['up --file=', '--file needs a value: --file FILE', undefined],
    ['up --quiet=yes', '--quiet takes no value', undefined],
    ['up --parallel none', '--parallel takes a number from 1 to 9999, not "none"', undefined],
    ['up --parallel 0', '--parallel takes a number from 1 to 9999, not "0"', undefined],
    ['logs --tail all', '--tail takes a number from 0 to 999999, not "all"', undefined],
    ['run job --timeout 0', '--timeout takes a number from 1 to 999999, not "0"', undefined],
    [
      'update --check-exec-commands ful',
      '--check-exec-commands takes full, partial or none, not "ful"',
      'Did you mean full?',
    ],
    [
      'update --check-exec-commands yes',
      '--check-exec-commands takes full, partial or none, not "yes"',
      undefined,
    ],
    ['update --force-updat web', 'unknown option --force-updat', 'Did you mean --force-update?'],
    ['updat', 'unknown command "updat"', 'Did you mean `docker-map update`?'],
    [
      'down --wait',
      '"down" takes no option --wait',
      'It belongs to up, update, start, plan; see `docker-map down --help`.',
    ],
    ['up -H unix:///a -c b', '--host and --context both name an engine', 'Give one of them.'],
    [
      'up --volumes',
      '"up" takes no option --volumes',
      'It belongs to down, remove, plan; see `docker-map up --help`.',
    ],
    ['version web', '"version" takes no names, and was given "web"', 'See `docker-map version --help`.'],
  ])('%s', (line, message, hint) => {
    const error = errorOf(line);
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ message, hint });
  });
});

function parse(line: string): Parsed {
  return parseCommandLine(line.split(' ').filter(Boolean), 'docker-map');
}

function errorOf(line: string): unknown {
  try {
    return parse(line);
  } catch (error) {
    return error;
  }
}
