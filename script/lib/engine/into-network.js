/** Programs that an engine is to reach on its loopback. */
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * In front of a command: runs it where the engine's loopback is. An engine that the scripts have started has its process
 * id beside its socket.
 * @param {string} engine its address
 */
export function intoNetworkOf(engine) {
  const file = engine.startsWith('unix://') ? join(dirname(engine.slice('unix://'.length)), 'pid') : '';
  if (!existsSync(file)) return [];
  const network = `/proc/${readFileSync(file, 'utf8').trim()}/ns/net`;
  const isOurs = readlinkSync(network) === readlinkSync('/proc/self/ns/net');
  return isOurs ? [] : ['nsenter', `--net=${network}`];
}
