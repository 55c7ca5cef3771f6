/** The metadata of well-known images, as they were published in summer 2024. */
import type { ImageMetadata } from './image-metadata.js';
import { databases } from './images/databases.js';
import { languages } from './images/languages.js';
import { servers } from './images/servers.js';
import { tools } from './images/tools.js';

export const popularImages: readonly ImageMetadata[] = [...databases, ...servers, ...languages, ...tools];
