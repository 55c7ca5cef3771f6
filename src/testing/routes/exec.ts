/** Commands executed in containers. */
import { type Fields, optionalTextAt, textsAt } from '../../engine/answer/read.js';
import { execDetails } from '../answers/exec-details.js';
import { type ApiAnswer, type Channel, empty, json } from '../http/api-answer.js';
import type { ApiRequest } from '../http/api-request.js';
import { outputBytes } from '../http/output-frames.js';
import type { Route } from '../http/router.js';
import {
  checkUnstarted,
  createExec,
  type ExecDeclaration,
  findExec,
  startExec,
} from '../rules/containers/executed.js';
import { isNewer } from '../rules/engine-words.js';
import { findContainer } from '../rules/find.js';
import type { EngineState } from '../state/engine-state.js';
import type { ExecRecord } from '../state/exec.js';
import { noInput } from '../state/input-queue.js';
import { Refusal } from '../state/refusal.js';
import { inputFrom } from './client-input.js';
import { takeoverType } from './takeover-type.js';
import { checkTerminalSize } from './terminal-size.js';

export const execRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/containers/{name}/exec',
    body: 'options',
    bodyTypes: ['container.ExecOptions', 'types.ExecConfig'],
    handle: create,
  },
  {
    method: 'POST',
    pattern: '/exec/{id}/start',
    body: 'options',
    bodyTypes: ['container.ExecStartOptions', 'types.ExecStartCheck'],
    handle: start,
  },
  { method: 'POST', pattern: '/exec/{id}/resize', handle: resize },
  {
    method: 'GET',
    pattern: '/exec/{id}/json',
    handle: ({ parameters }, state) => json(200, execDetails(findExec(state, parameters['id'] ?? ''))),
  },
];

function create({ parameters, body }: ApiRequest, state: EngineState): ApiAnswer {
  const container = findContainer(state, parameters['name'] ?? '');
  return json(201, { Id: createExec(state, container, declarationIn(body)).id });
}

function declarationIn(body: Fields): ExecDeclaration {
  return {
    command: textsAt(body, 'Cmd'),
    user: optionalTextAt(body, 'User') ?? '',
    terminal: body['Tty'] === true,
    privileged: body['Privileged'] === true,
    environment: textsAt(body, 'Env'),
    workingDirectory: optionalTextAt(body, 'WorkingDir') ?? '',
    attach: {
      stdin: body['AttachStdin'] === true,
      stdout: body['AttachStdout'] === true,
      stderr: body['AttachStderr'] === true,
    },
  };
}

function start(request: ApiRequest, state: EngineState): ApiAnswer {
  const exec = findExec(state, request.parameters['id'] ?? '');
  if (request.body['Detach'] === true) {
    startExec(state, exec);
    return empty(200);
  }
  const contentType = takeoverType(request, exec.terminal);
  return { kind: 'takeover', contentType, open: (channel) => attach(state, exec, channel) };
}

/** By then the answer has said that all is well: refusals are written where the output would be. */
function attach(state: EngineState, exec: ExecRecord, channel: Channel): void {
  const { output, terminal, attach } = exec;
  try {
    checkUnstarted(state, exec);
    const end = output.listen(({ stream, text }) => {
      if (attach[stream]) channel.write(outputBytes(text, stream, terminal));
    });
    channel.closed.addEventListener('abort', end);
    exec.onEnd.add(() => channel.end());
    startExec(state, exec, attach.stdin ? inputFrom(channel) : noInput());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    channel.write(outputBytes(`${error.message}\r\n`, 'stdout', terminal));
    channel.end();
  }
}

function resize({ parameters, query }: ApiRequest, state: EngineState): ApiAnswer {
  const exec = findExec(state, parameters['id'] ?? '');
  checkTerminalSize(state, query);
  if (exec.status === 'running') return empty(200);
  throw new Refusal(
    404,
    isNewer(state) ? `NotFound: process does not exist ${exec.id}: not found` : 'no such exec',
  );
}
