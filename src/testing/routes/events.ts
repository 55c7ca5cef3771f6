import type { Route } from '../http/router.js';

export const eventsRoutes: readonly Route[] = [];
