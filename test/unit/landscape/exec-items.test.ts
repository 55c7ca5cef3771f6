/** Commands as engines run them. Manual, section 3.7.1, "Post-start commands". */
import { describe, expect, test } from 'vitest';
import { containerOf, problemsOf } from './landscape-of.js';

describe('a command', () => {
  test.each([
    ['ls -l', ['ls', '-l']],
    ['/bin/sh -c "echo \'a b\' > /x"', ['/bin/sh', '-c', "echo 'a b' > /x"]],
    [
      [['/bin/sh', '-c', 'echo "a b"'], 'root'],
      ['/bin/sh', '-c', 'echo "a b"'],
    ],
  ])('%j is run as words', (command, words) => {
    expect(containerOf({ exec_commands: [command] }).exec).toMatchObject([{ command: words }]);
  });

  test.each([
    [{ exec_commands: 'ls' }, { command: ['ls'], policy: 'restart' }],
    [
      { exec_commands: 'ls', user: 'app:staff' },
      { command: ['ls'], policy: 'restart', user: 'app:staff' },
    ],
    [
      { exec_commands: [['ls', 'root', 'initial']], user: 'app' },
      { command: ['ls'], policy: 'initial', user: 'root' },
    ],
  ])("runs as its own user, else as the configuration's: %j", (configuration, expected) => {
    expect(containerOf(configuration).exec).toEqual([expected]);
  });

  test.each([
    ["echo 'a", "the command 'echo 'a' has a quote that is not closed, or ends in a backslash"],
    ['   ', "the command '   ' has no words"],
  ])('%j is refused', (command, message) => {
    expect(problemsOf({ web: { exec_commands: command } })).toEqual([
      `containers.web.exec_commands: ${message}`,
    ]);
  });
});
