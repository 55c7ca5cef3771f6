/** What an engine says of itself. */
import type { ApiAnswer } from '../http/api-answer.js';
import { json } from '../http/api-answer.js';
import type { Route } from '../http/router.js';
import type { EngineState } from '../state/engine-state.js';

const pong = (text: string): ApiAnswer => ({
  kind: 'text',
  status: 200,
  text,
  headers: { 'Cache-Control': 'no-cache, no-store, must-revalidate', 'Builder-Version': '1' },
});

export const systemRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/_ping', handle: () => pong('OK') },
  { method: 'HEAD', pattern: '/_ping', handle: () => pong('') },
  { method: 'GET', pattern: '/version', handle: (_, state) => json(200, version(state)) },
];

function version({ identity }: EngineState): object {
  const { version, apiVersion, minimumApiVersion } = identity;
  return {
    Platform: { Name: 'docker-map SimulatedEngine' },
    Version: version,
    ApiVersion: apiVersion,
    MinAPIVersion: minimumApiVersion,
    GitCommit: '0000000',
    GoVersion: 'none',
    Os: 'linux',
    Arch: 'amd64',
    KernelVersion: 'simulated',
    BuildTime: '',
    Components: [{ Name: 'Engine', Version: version, Details: { ApiVersion: apiVersion } }],
  };
}
