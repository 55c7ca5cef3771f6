import type { Route } from '../http/router.js';

export const volumesRoutes: readonly Route[] = [];
