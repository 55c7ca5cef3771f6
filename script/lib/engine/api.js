/**
 * The few calls to the Engine API that the set-up needs, apart from the library: what prepares a test must not
 * depend on what is tested.
 */
import { request } from 'node:http';

/**
 * @typedef {object} CallOptions
 * @property {import('node:stream').Readable} [archive] a tar archive to send
 * @property {unknown} [json] a value to send
 * @property {AbortSignal} [signal]
 */

/**
 * Sends a request and reads the whole answer.
 * @param {string} host `unix:///path` or `tcp://host:port`
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {string} path with its query
 * @param {CallOptions} [options]
 * @returns {Promise<{status: number, text: string}>}
 */
export function call(host, method, path, { archive, json, signal } = {}) {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': archive ? 'application/x-tar' : 'application/json' };
    const sent = request({ ...target(host), method, path, headers, ...(signal && { signal }) }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    if (archive) archive.on('error', (error) => sent.destroy(error)).pipe(sent);
    else sent.end(json === undefined ? undefined : JSON.stringify(json));
  });
}

/**
 * The same, where only success will do.
 * @param {Parameters<typeof call>} args
 * @returns {Promise<string>} the answer's text
 */
export async function callSuccessfully(...args) {
  const [host, method, path] = args;
  const { status, text } = await call(...args);
  if (status >= 200 && status < 300) return text;
  throw new Error(`${method} ${path} on ${host}: ${status} ${text.trim()}`);
}

/** @param {string} host */
function target(host) {
  const url = new URL(host);
  if (url.protocol === 'unix:') return { socketPath: url.pathname };
  if (url.protocol === 'tcp:' || url.protocol === 'http:') return { host: url.hostname, port: url.port };
  throw new Error(`${host}: the scripts reach engines by unix:// and tcp:// only.`);
}
