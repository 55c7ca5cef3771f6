/** Lives, ends, checks and output of containers on Podman. */
import { updateCases } from '../../cases/updates.js';
import { because, SHORT, tooLong } from './podman-difference.js';

export const containerDifferences = [
  ...because('A container that declares no time to stop is killed at once.', {
    'a container that heeds the signal stops with a code of its own': /exitCode: 7/,
    "a container's own signal stops it": /expected 137 to be 5/,
    'what is stopped is not started again': /exitCode: \+?0/,
  }),
  ...because('What never ran can be stopped.', {
    'stopping what never ran changes nothing': /expected true to be false/,
  }),
  ...because('Who waits for a removal is not told the exit code.', {
    'waiting for removal lasts until it is removed': /to match object \{ status: 200/,
  }),
  ...because(
    'It starts again without a pause, so that nothing is between two starts for long.',
    {
      'between two starts it is restarting': tooLong,
      'what is restarting can be stopped': tooLong,
    },
    SHORT,
  ),
  ...because(
    'Its checks are timers of systemd, which this machine need not have.',
    {
      'a container whose check says so is healthy': tooLong,
      'a container whose check failed too often is unhealthy, and runs on': tooLong,
      'a check leaves its exit code and what it wrote': tooLong,
      'failures in the start period do not count': tooLong,
      'a change of health is told': tooLong,
    },
    SHORT,
  ),
  ...because('Lists do not tell of health.', {
    'before its first check a container is starting': /to match \/\^Up/,
  }),
  ...because('The time to stop that is declared is not shown.', {
    'user, folder, signal and time to stop are kept': /to match object/,
  }),
  ...because('Moments of output are whole seconds.', {
    'moments can be asked for': /once/,
  }),
  ...because(
    'Of an execution that nobody is attached to, it never learns the end.',
    {
      'a command that is executed ends with its code': tooLong,
      'a command is executed only once': tooLong,
      'an execution is told: declared, started, ended with its code': tooLong,
    },
    SHORT,
  ),
  ...because('An execution has an exit code of 0 until it has another one.', {
    'a command that has not begun does not run': /to match object/,
    'a program that is not there ends with 126 or 127': /to match object/,
  }),
  ...because('A program that is not there is refused with its own words, and not told in the output.', {
    'a program that is not there is refused to who does not stay': /runc: exec failed: unable to/,
    'of a program that is not there who stays is told in its output': /expected '' to contain/,
  }),
  ...because('Of what does not run it shows no processes.', {
    'nothing is told of the processes of what does not run': /200 The answer is not JSON: it is empty/,
  }),
  ...because('A container may get the name that it has.', {
    'the name that it has is refused': /It was not refused/,
  }),
  ...because(
    'This version has no call that changes containers.',
    Object.fromEntries(updateCases.map(({ name }) => [name, /Not Found \[engine/])),
  ),
];
