/** What the images of the demo's landscape are made from, and what is left of them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from '../command.js';
import { findProgram } from '../debian.js';
import { call, callSuccessfully } from '../engine/api.js';
import { ensureBusyboxImage } from '../engine/busybox-image.js';
import { PlainFailure } from '../failure.js';
import { projectFolder } from '../project.js';

/** The folder of the landscape, from the project's: its map, configuration files and images. */
export const example = join('examples', 'web-and-app');

/** Makes the base images; keeps packages below the folder that it is started in. */
export const baseProgram = join(example, 'images', 'base.mjs');

/** Image of the short-lived helper that sets the owner of volumes. */
export const helperImage = 'docker-map-demo/busybox:latest';

/** @param {string} host */
export async function prepareImages(host) {
  await ensureBusyboxImage(host, helperImage);
  const roots = ['nginx', 'python'].map((name) => join(projectFolder, '.cache', 'docker-map-demo', name));
  if (roots.every((root) => existsSync(root))) return;
  if (!findProgram('apt-get')) {
    throw new PlainFailure(
      'The images of the demo are made of packages of Debian, and this machine has no apt-get.',
    );
  }
  // Mirrors keep no package of yesterday's lists. Who is not root takes what the lists name.
  if (process.getuid?.() === 0) await quietly('apt-get', ['update', '-qq']);
}

/**
 * Removes those that have lost their name to a newer one.
 * @param {string} host
 */
export async function removeReplacedImages(host) {
  const filters = JSON.stringify({ dangling: ['true'], label: ['docker-map-demo'] });
  const replaced = JSON.parse(
    await callSuccessfully(host, 'GET', `/images/json?${new URLSearchParams({ filters })}`),
  );
  for (const { Id } of replaced) await call(host, 'DELETE', `/images/${Id}`);
}
