/** What an engine says of itself. */
import { diskUsageAnswer } from '../answers/disk-usage.js';
import { systemInfoAnswer } from '../answers/system-info.js';
import { versionAnswer } from '../answers/version.js';
import type { ApiAnswer } from '../http/api-answer.js';
import { json } from '../http/api-answer.js';
import type { Route } from '../http/router.js';

/** Builder 1: the Docker CLI builds by the engine's own builder, which is simulated, and not by BuildKit. */
const HEADERS = {
  'Cache-Control': 'no-cache, no-store, must-revalidate',
  Pragma: 'no-cache',
  'Builder-Version': '1',
};

const pong = (text: string): ApiAnswer => ({ kind: 'text', status: 200, text, headers: HEADERS });

export const systemRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/_ping', handle: () => pong('OK') },
  { method: 'HEAD', pattern: '/_ping', handle: () => pong('') },
  { method: 'GET', pattern: '/version', handle: (_, state) => json(200, versionAnswer(state)) },
  { method: 'GET', pattern: '/info', handle: (_, state) => json(200, systemInfoAnswer(state)) },
  { method: 'GET', pattern: '/system/df', handle: (_, state) => json(200, diskUsageAnswer(state)) },
  /** There is no registry that could refuse. */
  {
    method: 'POST',
    pattern: '/auth',
    handle: () => json(200, { Status: 'Login Succeeded', IdentityToken: '' }),
  },
];
