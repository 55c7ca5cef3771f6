/** `docker-map exec` with input, and at a terminal, on a simulated engine. The real terminal is in the tests with real engines. */
import { expect, test } from 'vitest';
import type { InputStream } from '../../../src/cli/command-io.js';
import { reset, shell } from '../../../src/testing/index.js';
import { Keyboard } from './keyboard.js';
import { OnEngine } from './on-engine.js';
import { RecordedStream, recordedIo } from './recorded-io.js';

const map = `name: main
box:
  image: box
  create_options: {command: [sleep, infinity]}
`;
const SHELL =
  'echo begun; while read -r line; do echo "<$line>"; if [ "$line" = end ]; then exit 6; fi; done';

async function started(): Promise<OnEngine> {
  const there = await OnEngine.start(map, { box: shell });
  await there.run('up', 'box');
  return there;
}

/** @param stdout default: a terminal */
function ioOf(
  there: OnEngine,
  input: InputStream,
  stdout = new RecordedStream({ isTTY: true, columns: 97 }),
) {
  return {
    ...recordedIo({ folder: there.folder, environment: { DOCKER_HOST: there.engine.host }, input }),
    stdout,
  };
}

test('what is piped goes to the command, up to its end', async () => {
  await using there = await started();
  const pipe: InputStream = {
    async *[Symbol.asyncIterator]() {
      yield Buffer.from('select 1\n');
    },
  };
  const script = 'read -r line; echo "<$line>"; read -r line || echo end';
  const io = ioOf(there, pipe, new RecordedStream());
  expect(await there.runWith(io, 'exec', 'box', '--', 'sh', '-c', script)).toEqual({
    exitCode: 0,
    stdout: '<select 1>\nend\n',
    stderr: '',
  });
  expect(there.engine.requestsTo('POST /exec/*/resize')).toEqual([]);
});

test('at a terminal the command gets one of the same size, and every key', async () => {
  await using there = await started();
  const keyboard = new Keyboard();
  const io = ioOf(there, keyboard);
  const executed = there.runWith(io, 'exec', '-it', 'box', '--', 'sh', '-c', SHELL);
  await io.stdout.contains('begun\r\n');
  expect(keyboard.modes).toEqual([true]);
  keyboard.type('\x03\n');
  await io.stdout.contains('<\x03>\r\n');
  io.stdout.resize(120);
  keyboard.type('end\n');
  expect(await executed).toMatchObject({ exitCode: 6, stderr: '' });
  expect(keyboard.modes).toEqual([true, false]);
  expect(io.stdout.resizeListenerCount).toBe(0);
  const [declared] = there.engine.requestsTo('POST /containers/*/exec');
  expect(declared?.body).toMatchObject({ Tty: true, AttachStdin: true, ConsoleSize: [24, 97] });
});

test('the size of the terminal is told at first, and when it changes', async () => {
  await using there = await started();
  const keyboard = new Keyboard();
  const io = ioOf(there, keyboard);
  const executed = there.runWith(io, 'exec', 'box', '--', 'sh', '-c', SHELL);
  const sizes = () => there.engine.requestsTo('POST /exec/*/resize').map(({ query }) => query['w']);
  await io.stdout.contains('begun\r\n');
  io.stdout.resize(120);
  await expect.poll(sizes).toContain('120');
  expect(sizes()).toContain('97');
  keyboard.type('end\n');
  await executed;
});

test('a command without a terminal gets lines, and ends at Ctrl-D as others do', async () => {
  await using there = await started();
  const keyboard = new Keyboard();
  const io = ioOf(there, keyboard);
  const executed = there.runWith(io, 'exec', '-T', 'box', '--', 'sh', '-c', SHELL);
  await io.stdout.contains('begun\n');
  keyboard.destroy();
  expect(await executed).toMatchObject({ exitCode: 0, stdout: 'begun\n' });
  expect(keyboard.modes).toEqual([]);
});

test('a signal, as SIGTERM, leaves the terminal as it was', async () => {
  await using there = await started();
  const keyboard = new Keyboard();
  const io = ioOf(there, keyboard);
  const executed = there.runWith(io, 'exec', 'box', '--', 'sh', '-c', SHELL);
  await io.stdout.contains('begun\r\n');
  io.interrupt();
  expect(await executed).toMatchObject({ exitCode: 130, stderr: expect.stringContaining('Interrupted') });
  expect(keyboard.modes).toEqual([true, false]);
});

test('a connection that breaks leaves the terminal as it was, and says so', async () => {
  await using there = await started();
  there.engine.fault({ on: 'POST /exec/*/start', fault: reset({ after: 3 }) });
  const keyboard = new Keyboard();
  const io = ioOf(there, keyboard);
  expect(await there.runWith(io, 'exec', 'box', '--', 'sh', '-c', SHELL)).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^Error: The connection to the (program|command)/),
  });
  expect(keyboard.modes).toEqual([true, false]);
});
