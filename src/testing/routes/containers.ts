import type { Route } from '../http/router.js';

export const containersRoutes: readonly Route[] = [];
