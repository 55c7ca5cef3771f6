/** What containers write: their logs, and their output as it comes. */
import { isAtLeast } from '../../engine/api-version.js';
import { LineReader, type OutputLine } from '../answers/output-lines.js';
import { type ApiAnswer, type Channel, empty } from '../http/api-answer.js';
import { type ApiRequest, flagIn } from '../http/api-request.js';
import { outputBytes, outputContentType } from '../http/output-frames.js';
import type { Route } from '../http/router.js';
import { tellOfContainer } from '../rules/containers/container-event.js';
import { isRestarting, isUp, notRunning } from '../rules/containers/container-status.js';
import { findContainer } from '../rules/find.js';
import { waitFor } from '../rules/life/wait-for.js';
import type { ContainerRecord } from '../state/container.js';
import type { EngineState } from '../state/engine-state.js';
import { millisecondsOf } from '../state/moment.js';
import { Refusal } from '../state/refusal.js';
import { hear } from './client-input.js';
import { isAskedFor, type LogQuery, lastLines, lineText, logQuery, streamsIn } from './log-query.js';
import { takeoverType } from './takeover-type.js';
import { checkTerminalSize } from './terminal-size.js';

export const outputRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/containers/{name}/logs', handle: logs },
  { method: 'POST', pattern: '/containers/{name}/attach', handle: attach },
  { method: 'POST', pattern: '/containers/{name}/resize', handle: resize },
];

function logs({ parameters, query, version }: ApiRequest, state: EngineState): ApiAnswer {
  const container = findContainer(state, parameters['name'] ?? '');
  const asked = logQuery(query);
  const contentType = isAtLeast(state.identity.apiVersion, '1.42')
    ? outputContentType(version, hasTerminal(container))
    : undefined;
  return {
    kind: 'stream',
    status: 200,
    contentType,
    open: (channel) => sendLog(state, container, asked, channel),
  };
}

function sendLog(state: EngineState, container: ContainerRecord, asked: LogQuery, channel: Channel): void {
  const reader = new LineReader();
  const send = (lines: readonly OutputLine[]) => {
    for (const line of lines)
      if (isAskedFor(line, asked))
        channel.write(outputBytes(lineText(line, asked), line.stream, hasTerminal(container)));
  };
  const lines = container.output.pieces.flatMap((piece) => reader.add(piece));
  if (!asked.follow || !isUp(container)) {
    send(lastLines([...lines, ...reader.rest()], asked));
    channel.end();
    return;
  }
  send(lastLines(lines, asked));
  const end = container.output.listen((piece) => send(reader.add(piece)));
  channel.closed.addEventListener('abort', end);
  if (asked.until !== undefined) {
    const left = millisecondsOf(asked.until) - state.clock.now();
    channel.closed.addEventListener(
      'abort',
      state.clock.after(Math.max(0, left), () => channel.end()),
    );
  }
  atEnd(container, channel, () => {
    send(reader.rest());
    channel.end();
  });
}

/** A container that does not run may be attached to: its next run is what is seen then. */
function attach(request: ApiRequest, state: EngineState): ApiAnswer {
  const { parameters, query } = request;
  const container = findContainer(state, parameters['name'] ?? '');
  if (container.status === 'paused')
    throw new Refusal(409, `container ${parameters['name']} is paused, unpause the container before attach`);
  if (container.status === 'restarting') throw isRestarting(container);
  const contentType = takeoverType(request, hasTerminal(container));
  return {
    kind: 'takeover',
    contentType,
    open: (channel) => {
      tellOfContainer(state, container, 'attach');
      sendOutput(container, query, channel);
    },
  };
}

function sendOutput(container: ContainerRecord, query: URLSearchParams, channel: Channel): void {
  const streams = streamsIn(query);
  const send = ({ stream, text }: Pick<OutputLine, 'stream' | 'text'>) => {
    if (streams.has(stream)) channel.write(outputBytes(text, stream, hasTerminal(container)));
  };
  if (flagIn(query, 'logs')) for (const piece of container.output.pieces) send(piece);
  if (!flagIn(query, 'stream')) {
    channel.end();
    return;
  }
  if (flagIn(query, 'stdin')) sendInput(container, channel);
  channel.closed.addEventListener('abort', container.output.listen(send));
  atEnd(container, channel, () => channel.end());
}

/** To the run that goes on at that time, or else to the next one. */
function sendInput(container: ContainerRecord, channel: Channel): void {
  if (container.config['OpenStdin'] !== true) return;
  hear(channel, (text) => {
    if (text !== undefined) container.input.write(text);
    else if (container.config['StdinOnce'] === true) container.input.end();
  });
}

/** When the container's run has ended, or the container is gone. */
function atEnd(container: ContainerRecord, channel: Channel, action: () => void): void {
  channel.closed.addEventListener('abort', waitFor(container, 'next-exit', action));
}

function resize({ parameters, query }: ApiRequest, state: EngineState): ApiAnswer {
  const container = findContainer(state, parameters['name'] ?? '');
  checkTerminalSize(state, query);
  if (!isUp(container)) throw notRunning(state, container);
  const size = { height: query.get('h') ?? '', width: query.get('w') ?? '' };
  tellOfContainer(state, container, 'resize', size);
  return empty(200);
}

function hasTerminal({ config }: ContainerRecord): boolean {
  return config['Tty'] === true;
}
