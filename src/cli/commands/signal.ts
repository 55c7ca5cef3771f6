/** `signal`: refuses what is hardly meant before anything is asked of the engine. */
import type { RunCommand } from '../command.js';
import { actCommand } from './act.js';
import { checkSignalRequest } from './signal-request.js';

export const signalCommand: RunCommand = async (invocation, io) => {
  checkSignalRequest([...invocation.words, ...invocation.literalWords], invocation.options);
  return actCommand('signal')(invocation, io);
};
