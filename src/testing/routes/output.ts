import type { Route } from '../http/router.js';

export const outputRoutes: readonly Route[] = [];
