import type { Route } from '../http/router.js';

export const networksRoutes: readonly Route[] = [];
