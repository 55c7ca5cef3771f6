/** `exec` at a real terminal, with a real engine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { projectFolder } from '../../support/documents.js';
import { removeObjects } from '../../support/remove-objects.js';
import { testEngine } from '../../support/test-engine.js';
import { recordedIo } from '../../unit/cli/recorded-io.js';
import { TerminalSession } from './support/terminal-session.js';

const NAME = 'docker-map-test-exec';

/** It is compiled before these tests begin. */
const program = `'${process.execPath}' '${join(projectFolder, 'bin', 'docker-map.js')}'`;

describe('exec at a terminal', () => {
  const { host, image } = testEngine();
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
    await removeObjects(host, NAME);
    const box = `{image: "${image}", create_options: {command: [sleep, "1000"]}}`;
    await writeFile(join(folder, 'docker-map.yaml'), `name: ${NAME}\nbox: ${box}\n`);
    const io = recordedIo({ folder, environment: { DOCKER_HOST: host } });
    expect(await main(['up', '--quiet'], io)).toBe(0);
  });
  afterAll(async () => {
    await removeObjects(host, NAME);
    await rm(folder, { recursive: true });
  });

  /** What the terminal is like is said before and after. @param prepared for the shell around it, before */
  function session(words: string, prepared = ''): TerminalSession {
    const script = [
      'stty rows 31 cols 97; echo "before $(stty -g)."; echo "terminal $(tty)."',
      prepared,
      `sh -c 'echo "process $$."; exec "$@"' sh ${program} exec ${words}`,
      'echo "code $?."; echo "after $(stty -g)."',
    ];
    return new TerminalSession(script.join('\n'), folder, { DOCKER_HOST: host });
  }

  async function expectRestored(at: TerminalSession, before: string, code: number): Promise<void> {
    expect((await at.sees(/code (\d+)\./))[1]).toBe(String(code));
    expect((await at.sees(/after (\S+)\./))[1]).toBe(before);
  }

  it('is a shell as any: keys go there, Ctrl-C and Ctrl-D too, and its exit code comes back', async () => {
    await using at = session('-it box -- sh -c "PS1=ready: exec sh"');
    const [, before = ''] = await at.sees(/before (\S+)\./);
    await at.sees(/ready:/);
    // Docker 20.10 has the size a little after the command has begun.
    at.type('until stty size | grep 97; do sleep 0.1; done; echo $((40 + 2)); sleep 1000\r');
    await at.sees(/\n31 97\r\n42\r/);
    at.type('\x03');
    await at.sees(/\^C.*ready:/s);
    at.type('echo code $?\r');
    await at.sees(/code 130\r.*ready:/s);
    at.type('(exit 7)\r');
    await at.sees(/\(exit 7\)\r.*ready:/s);
    at.type('\x04');
    await expectRestored(at, before, 7);
  });

  it('has the size of the terminal, also when that changes', async () => {
    const go = join(folder, 'go');
    await using at = session(
      `box -- sh -c 'trap "stty size" WINCH; echo begun; while true; do sleep 0.1; done'`,
      `(while [ ! -e '${go}' ]; do sleep 0.1; done; stty rows 40 cols 120) </dev/tty &`,
    );
    const [, before = ''] = await at.sees(/before (\S+)\./);
    await at.sees(/begun/);
    await writeFile(go, '');
    await at.sees(/40 120\r/);
    at.type('\x03');
    await expectRestored(at, before, 130);
  });

  it('shows lines as the command ends them', async () => {
    await using at = session(`box -- sh -c 'stty -opost; printf "one\\ntwo"'`);
    await at.sees(/one\ntwo/);
    await at.sees(/code 0\./);
  });

  it('leaves the terminal as it was when it is ended from outside', async () => {
    await using at = session('box -- sh -c "echo begun; sleep 1000"');
    const [, before = ''] = await at.sees(/before (\S+)\./);
    const [, pid] = await at.sees(/process (\d+)\./);
    await at.sees(/begun/);
    process.kill(Number(pid), 'SIGTERM');
    await at.sees(/Interrupted: the command may go on/);
    await expectRestored(at, before, 130);
  });

  it('without a terminal it takes lines, and their end', async () => {
    await using at = session(`-T box -- sh -c 'tty; cat; echo end'`);
    const [, before = ''] = await at.sees(/before (\S+)\./);
    await at.sees(/not a tty/);
    at.type('line\n');
    await at.sees(/line\r\nline\r\n/);
    at.type('\x04');
    await at.sees(/end/);
    await expectRestored(at, before, 0);
  });
});
