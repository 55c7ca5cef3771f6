import { describe, expect, it } from 'vitest';
import { checkSignalRequest } from '../../../src/cli/commands/signal-request.js';
import { UsageError } from '../../../src/cli/usage-error.js';

const hup = { signal: 'SIGHUP', all: false, instances: [] };

describe('a signal that is sent', () => {
  it.each(['SIGHUP', 'HUP', 'sigusr1', '1', '64', 'SIGRTMIN', 'SIGRTMIN+3', 'RTMAX-1'])('%s', (signal) => {
    expect(() => checkSignalRequest(['web'], { ...hup, signal })).not.toThrow();
  });

  it.each([
    ['all containers, by --all', { ...hup, all: true }],
    ['all instances of a name', { ...hup, instances: ['blue'] }],
  ])('goes to %s', (_title, options) => {
    expect(() => checkSignalRequest([], options)).not.toThrow();
  });
});

describe('a signal that is refused', () => {
  it.each([
    [[], hup, '"signal" was given no name', 'Name what to signal, or write --all for all containers.'],
    [
      ['web'],
      { ...hup, all: true },
      '--all means all containers, and "web" was named too',
      'Leave one of them out.',
    ],
    [
      ['web'],
      { ...hup, signal: undefined },
      '"signal" was not told which signal',
      'Write for example --signal SIGHUP.',
    ],
    [
      ['web'],
      { ...hup, signal: 'SIGHPU' },
      '--signal takes a signal by name or number, not "SIGHPU"',
      'Did you mean SIGHUP?',
    ],
    [
      ['web'],
      { ...hup, signal: '0' },
      '--signal takes a signal by name or number, not "0"',
      'Write for example --signal SIGHUP.',
    ],
    [
      ['web'],
      { ...hup, signal: '65' },
      '--signal takes a signal by name or number, not "65"',
      'Write for example --signal SIGHUP.',
    ],
  ])('%j %j', (names, options, message, hint) => {
    const refused = () => checkSignalRequest(names, options);
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(expect.objectContaining({ message, hint }));
  });
});
