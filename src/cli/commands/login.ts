/** `login`: asks a registry whether it takes a login, and keeps it where the Docker CLI does. */
import { isAbsolute } from 'node:path';
import type { DockerClientWrapper } from '../../client/docker-client-wrapper.js';
import type { LoggedIn } from '../../client/wrapper/wrapper-logins.js';
import { dockerHub, registryHost } from '../../registry/registry-name.js';
import type { Invocation, RunCommand } from '../command.js';
import type { CommandIo } from '../command-io.js';
import { ExitCode } from '../exit-code.js';
import { type ErrorFields, errorFields, jsonText, noError } from '../output/json.js';
import { styleFor } from '../output/style.js';
import { Prompt } from '../prompt.js';
import { UsageError } from '../usage-error.js';
import { withEngine } from '../with-client.js';
import { oneRegistry } from './one-registry.js';

export const loginCommand: RunCommand = async (invocation, io) => {
  const registry = registryHost(oneRegistry(invocation) ?? dockerHub);
  const asked = await askForLogin(registry, invocation, io);
  if (asked === null) {
    io.stderr.write('Interrupted: nothing was sent or kept.\n');
    return ExitCode.interrupted;
  }
  return withEngine(invocation, io, (wrapper) => login(wrapper, registry, asked, invocation, io));
};

async function login(
  wrapper: DockerClientWrapper,
  registry: string,
  asked: Login,
  invocation: Invocation,
  io: CommandIo,
): Promise<ExitCode> {
  const tellJson = (status: 'logged-in' | 'failed' | 'not-done', failure: ErrorFields, keptIn?: string) => {
    if (!invocation.options.json) return;
    const { username } = asked;
    io.stdout.write(jsonText({ registry, username, status, keptIn: keptIn ?? null, ...failure }));
  };
  const abort = new AbortController();
  const release = io.onInterrupt(() => abort.abort());
  try {
    const loggedIn = await wrapper.login(registry, { ...asked, keep: true, signal: abort.signal });
    tellJson('logged-in', noError, loggedIn.keptIn);
    tell(loggedIn, invocation, io);
    return ExitCode.done;
  } catch (error) {
    if (!abort.signal.aborted) {
      tellJson('failed', errorFields(error));
      throw error;
    }
    tellJson('not-done', noError);
    io.stderr.write('Interrupted: nothing was kept.\n');
    return ExitCode.interrupted;
  } finally {
    release();
  }
}

interface Login {
  readonly username: string;
  readonly password: string;
}

/** `null` where the user has had second thoughts. @throws UsageError where nobody can be asked for what is missing */
async function askForLogin(
  registry: string,
  { options, program }: Invocation,
  io: CommandIo,
): Promise<Login | null> {
  const { username, passwordStdin } = options;
  if (passwordStdin) {
    if (username !== undefined) return { username, password: await pipedPassword(io) };
    throw new UsageError('--password-stdin needs the name of the account', 'Give it with -u USER.');
  }
  const prompt = new Prompt(io);
  try {
    if (!prompt.isTerminal) {
      throw new UsageError(
        'there is no terminal to ask for the password at',
        `Send it by a pipe: \`... | ${program} login -u USER --password-stdin ${registry}\`.`,
      );
    }
    const name = username ?? (await prompt.question(`User on ${registry}: `))?.trim();
    if (name === undefined || name === '') return null;
    const password = await prompt.secret(`Password or token of ${name}: `);
    return password === null || password === '' ? null : { username: name, password };
  } finally {
    await prompt.close();
  }
}

/** Without the end of its line, which is not a part of it. */
async function pipedPassword(io: CommandIo): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of io.openInput()) pieces.push(Buffer.from(piece));
  const password = Buffer.concat(pieces)
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (password !== '') return password;
  throw new UsageError(
    'standard input has no password',
    'Write it there: `cat FILE | ... --password-stdin`.',
  );
}

function tell({ registry, username, keptIn }: LoggedIn, { options }: Invocation, io: CommandIo): void {
  const style = styleFor(io.stderr, io.environment, options.noColor);
  if (!options.quiet) io.stderr.write(`Logged in to ${registry} as ${username}.\n`);
  if (keptIn === undefined) return;
  if (isAbsolute(keptIn)) {
    io.stderr.write(
      `${style('yellow', 'Warning:')} the login is kept in ${keptIn}, where everybody who can read the file can read it.\n` +
        'A credential helper (`credsStore` in that file) keeps it encrypted.\n',
    );
  } else if (!options.quiet) io.stderr.write(`The login is kept by ${keptIn}.\n`);
}
