/** Images made on the engine from files of this machine: no registry is asked for anything. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { call, callSuccessfully } from './api.js';

const contentLabel = 'docker-map.script.content';

/**
 * Builds an image, unless the engine has it with the same content.
 * @param {string} host
 * @param {string} image name and tag
 * @param {string} folder build context with a Dockerfile
 */
export async function ensureImage(host, image, folder) {
  const content = await digest(folder);
  if ((await contentOf(host, image)) === content) return;
  const query = new URLSearchParams({
    t: image,
    labels: JSON.stringify({ [contentLabel]: content }),
    forcerm: 'true',
  });
  const { stdout } = archive(folder);
  const progress = await callSuccessfully(host, 'POST', `/build?${query}`, { archive: stdout });
  // The engine answers 200 and tells of a failure in the stream's last message.
  const failure = /"error":"(.*?)"[,}]/.exec(progress)?.[1];
  if (failure) throw new Error(`Image ${image} cannot be built on ${host}: ${failure}`);
}

/**
 * @param {string} host
 * @param {string} image
 * @returns {Promise<string | undefined>} nothing where there is no such image, or it was not made here
 */
async function contentOf(host, image) {
  const { status, text } = await call(host, 'GET', `/images/${image}/json`);
  return status === 200 ? JSON.parse(text).Config?.Labels?.[contentLabel] : undefined;
}

/** @param {string} folder */
async function digest(folder) {
  const hash = createHash('sha256');
  await pipeline(archive(folder).stdout, hash);
  return hash.digest('hex');
}

/**
 * A folder as tar archive that depends on nothing but names, modes and contents.
 * @param {string} folder
 */
function archive(folder) {
  const same = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '--format=gnu'];
  return spawn('tar', ['--create', ...same, '--directory', folder, '.'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
