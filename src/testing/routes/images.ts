import type { Route } from '../http/router.js';

export const imagesRoutes: readonly Route[] = [];
