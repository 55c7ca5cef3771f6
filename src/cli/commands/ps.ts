/** `ps`: the containers of the map and what the engine says of them. */
import type { ContainerStatusRow } from '../../client/container-status.js';
import type { ObservedPort } from '../../engine/snapshot.js';
import type { RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { formatTable } from '../output/table.js';
import { withClient } from '../with-client.js';

const HEADER = ['NAME', 'STATUS', 'PORTS', 'IMAGE'];

export const psCommand: RunCommand = (invocation, io) =>
  withClient(invocation, io, async (client) => {
    const { words, literalWords, options } = invocation;
    const rows = await client.status([...words, ...literalWords]);
    io.stdout.write(options.json ? `${JSON.stringify(rows, null, 2)}\n` : statusTable(rows));
    return ExitCode.done;
  });

export function statusTable(rows: readonly ContainerStatusRow[]): string {
  const cells = rows.map((row) => [row.name, statusCell(row), portsCell(row.ports), row.image]);
  return formatTable([HEADER, ...cells])
    .map((line) => `${line}\n`)
    .join('');
}

function statusCell({ status, statusText, outdated }: ContainerStatusRow): string {
  if (status === 'absent') return 'not created';
  const text = statusText === '' ? status : statusText;
  return outdated ? `${text}, differs from the map` : text;
}

/** As `docker ps` writes them: `0.0.0.0:80->80/tcp`. */
function portsCell(ports: readonly ObservedPort[]): string {
  return ports.map(portText).join(', ');
}

function portText({ port, protocol, hostPort, hostIp }: ObservedPort): string {
  if (hostPort === undefined) return `${port}/${protocol}`;
  const address = hostIp === undefined ? '' : `${hostIp.includes(':') ? `[${hostIp}]` : hostIp}:`;
  return `${address}${hostPort}->${port}/${protocol}`;
}
