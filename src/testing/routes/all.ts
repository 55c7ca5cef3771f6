/** Everything a simulated engine answers to. */
import type { Route } from '../http/router.js';
import { archiveRoutes } from './archive.js';
import { buildRoutes } from './builds.js';
import { containerLifeRoutes } from './container-life.js';
import { containersRoutes } from './containers.js';
import { eventsRoutes } from './events.js';
import { execRoutes } from './exec.js';
import { imagesRoutes } from './images.js';
import { networksRoutes } from './networks.js';
import { outputRoutes } from './output.js';
import { systemRoutes } from './system.js';
import { volumesRoutes } from './volumes.js';

export const allRoutes: readonly Route[] = [
  ...systemRoutes,
  ...containersRoutes,
  ...containerLifeRoutes,
  ...outputRoutes,
  ...archiveRoutes,
  ...execRoutes,
  ...networksRoutes,
  ...volumesRoutes,
  ...imagesRoutes,
  ...buildRoutes,
  ...eventsRoutes,
];
