/** The images of the demo's landscape. */
import { join } from 'node:path';
import { ensureBusyboxImage } from '../engine/busybox-image.js';
import { ensureImage } from '../engine/images.js';
import { ensureNodeImage } from '../engine/node-image.js';
import { projectFolder } from '../project.js';

/** The folder of the landscape: its map, configuration files and images. */
export const exampleFolder = join(projectFolder, 'examples', 'web-and-app');

/** Image of the short-lived helper that sets the owner of volumes. */
export const helperImage = 'docker-map-demo/busybox:latest';

/** @param {string} host */
export async function ensureDemoImages(host) {
  await ensureBusyboxImage(host, helperImage);
  await ensureNodeImage(host, 'docker-map-demo/node:latest');
  await ensureImage(host, 'docker-map-demo/web:latest', join(exampleFolder, 'images', 'web'));
  await ensureImage(host, 'docker-map-demo/app:latest', join(exampleFolder, 'images', 'app'));
}
