import type { Route } from '../http/router.js';

export const execRoutes: readonly Route[] = [];
