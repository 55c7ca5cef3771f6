/** Sends an answer, or as much of it as is to arrive. */
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Channel, Headers } from './api-answer.js';
import { breakingChannel, channelOver } from './channel.js';
import type { Delivery } from './delivery.js';
import { bodyOf } from './whole-answer.js';

/** @param common headers of all answers of the engine */
export function deliver(delivery: Delivery, response: ServerResponse, common: Headers): void {
  // What has been written is on its way before the connection ends.
  const breakOff = (): void => void response.write('', () => response.destroy());
  if (delivery.kind === 'nothing') {
    response.destroy();
    return;
  }
  const { answer } = delivery;
  switch (answer.kind) {
    case 'json':
    case 'text':
    case 'bytes': {
      const { headers, body } = bodyOf(answer);
      response.writeHead(answer.status, { ...common, ...headers, 'Content-Length': body.length });
      if (delivery.kind === 'whole') response.end(body);
      else response.write(body.subarray(0, delivery.after), breakOff);
      break;
    }
    case 'empty':
      if (delivery.kind === 'broken') breakOff();
      else response.writeHead(answer.status, { ...common, ...answer.headers }).end();
      break;
    case 'stream':
      response.writeHead(answer.status, { ...common, ...typeHeader(answer.contentType) });
      response.flushHeaders();
      open(answer, channelOver(response), delivery, breakOff);
      break;
    case 'takeover':
      // The client did not ask for an upgrade: it gets what comes, and can say nothing.
      response.writeHead(200, { ...common, 'Content-Type': answer.contentType, Connection: 'close' });
      response.flushHeaders();
      open(answer, channelOver(response), delivery, breakOff);
      break;
    default:
      answer satisfies never;
  }
}

/** The same where the client asked to have the connection itself. Answers that do not take it over end it. */
export function deliverUpgraded(delivery: Delivery, socket: Duplex, common: Headers): void {
  const breakOff = (): void => void socket.write('', () => socket.destroy());
  if (delivery.kind === 'nothing') {
    socket.destroy();
    return;
  }
  const { answer } = delivery;
  switch (answer.kind) {
    case 'takeover': {
      const headers = { 'Content-Type': answer.contentType, Connection: 'Upgrade', Upgrade: 'tcp' };
      socket.write(headText('101 UPGRADED', headers));
      open(answer, channelOver(socket, socket), delivery, breakOff);
      break;
    }
    case 'stream':
      socket.end(headText('400 -', { ...common, 'Content-Length': '0', Connection: 'close' }));
      break;
    case 'json':
    case 'text':
    case 'bytes':
    case 'empty': {
      const { headers, body } = bodyOf(answer);
      const all = { ...common, ...headers, 'Content-Length': String(body.length), Connection: 'close' };
      socket.write(headText(`${answer.status} -`, all));
      if (delivery.kind === 'whole') socket.end(body);
      else socket.write(body.subarray(0, delivery.after), breakOff);
      break;
    }
    default:
      answer satisfies never;
  }
}

function open(
  answer: { readonly open: (channel: Channel) => void },
  channel: Channel,
  delivery: Delivery,
  breakOff: () => void,
): void {
  if (delivery.kind !== 'broken') {
    answer.open(channel);
    return;
  }
  answer.open(breakingChannel(channel, delivery.after, breakOff));
  if (delivery.after === 0) breakOff();
}

function typeHeader(contentType: string | undefined): Headers {
  return contentType === undefined ? {} : { 'Content-Type': contentType };
}

function headText(status: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`;
}
