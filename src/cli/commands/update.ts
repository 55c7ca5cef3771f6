/** `update`: with `--pull` in two runs, for only what has been pulled tells which containers differ from it. */
import type { RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { withClient } from '../with-client.js';
import { act } from './act.js';

export const updateCommand: RunCommand = (invocation, io) =>
  withClient(invocation, io, async (client) => {
    if (!invocation.options.pull) return act('update', client, invocation, io);
    const pulled = await act('pull', client, invocation, io);
    if (pulled !== ExitCode.done) return pulled;
    const options = { ...invocation.options, pull: false };
    return act('update', client, { ...invocation, options }, io);
  });
