/** The engine that the Docker command line would talk to: DOCKER_HOST, else the current context, else the usual socket. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const usualSocket = 'unix:///var/run/docker.sock';

/**
 * @typedef {object} Address
 * @property {string} host
 * @property {string | undefined} chosenBy what the user named it with; nothing for the usual socket
 */

/** @returns {Address} */
export function currentAddress() {
  const host = process.env['DOCKER_HOST'];
  if (host) return { host, chosenBy: 'DOCKER_HOST' };
  const context = currentContext();
  const contextHost = context && hostOfContext(context);
  if (contextHost) return { host: contextHost, chosenBy: `the Docker context ${context}` };
  return { host: usualSocket, chosenBy: undefined };
}

/** @returns {string | undefined} */
function currentContext() {
  return process.env['DOCKER_CONTEXT'] || readJson(join(settingsFolder(), 'config.json'))?.currentContext;
}

/**
 * @param {string} context
 * @returns {string | undefined}
 */
function hostOfContext(context) {
  const id = createHash('sha256').update(context).digest('hex');
  return readJson(join(settingsFolder(), 'contexts', 'meta', id, 'meta.json'))?.Endpoints?.docker?.Host;
}

function settingsFolder() {
  return process.env['DOCKER_CONFIG'] || join(homedir(), '.docker');
}

/**
 * What the Docker command line has stored.
 * @param {string} path
 * @returns {{currentContext?: string, Endpoints?: {docker?: {Host?: string}}} | undefined}
 */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
