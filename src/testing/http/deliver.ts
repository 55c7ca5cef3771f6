/** Sends an answer. */
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ApiAnswer, Headers } from './api-answer.js';
import { channelOver } from './channel.js';

/** @param common headers of all answers of the engine */
export function deliver(answer: ApiAnswer, response: ServerResponse, common: Headers): void {
  switch (answer.kind) {
    case 'json': {
      const headers = { ...common, ...answer.headers, 'Content-Type': 'application/json' };
      sendBody(response, answer.status, headers, `${JSON.stringify(answer.body)}\n`);
      break;
    }
    case 'text': {
      const headers = { ...common, ...answer.headers, 'Content-Type': 'text/plain; charset=utf-8' };
      sendBody(response, answer.status, headers, answer.text);
      break;
    }
    case 'bytes':
      sendBody(response, answer.status, { ...common, ...answer.headers }, answer.bytes);
      break;
    case 'empty':
      response.writeHead(answer.status, { ...common, ...answer.headers });
      response.end();
      break;
    case 'stream':
      response.writeHead(answer.status, { ...common, 'Content-Type': answer.contentType });
      response.flushHeaders();
      answer.open(channelOver(response));
      break;
    case 'takeover':
      // The client did not ask for an upgrade: it gets what comes, and can say nothing.
      response.writeHead(200, { ...common, 'Content-Type': answer.contentType, Connection: 'close' });
      response.flushHeaders();
      answer.open(channelOver(response));
      break;
    default:
      answer satisfies never;
  }
}

/** The same where the client asked to have the connection itself. Answers that do not take it over end it. */
export function deliverUpgraded(answer: ApiAnswer, socket: Duplex, common: Headers): void {
  if (answer.kind === 'takeover') {
    socket.write(
      headText('101 UPGRADED', {
        'Content-Type': answer.contentType,
        Connection: 'Upgrade',
        Upgrade: 'tcp',
      }),
    );
    answer.open(channelOver(socket, socket));
    return;
  }
  const text =
    answer.kind === 'json' ? JSON.stringify(answer.body) : answer.kind === 'text' ? answer.text : '';
  const status = answer.kind === 'stream' ? 400 : answer.status;
  socket.end(
    headText(`${status} -`, {
      ...common,
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(text)),
      Connection: 'close',
    }) + text,
  );
}

function sendBody(
  response: ServerResponse,
  status: number,
  headers: Headers,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

function headText(status: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`;
}
