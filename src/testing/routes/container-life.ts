import type { Route } from '../http/router.js';

export const containerLifeRoutes: readonly Route[] = [];
