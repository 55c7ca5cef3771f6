/** What engine this is. */
import type { EngineState } from '../state/engine-state.js';

const BUILT = '2026-01-01T00:00:00.000000000+00:00';
export const KERNEL = '6.12.0-simulated';

export function versionAnswer({ identity }: EngineState): object {
  const { version, apiVersion, minimumApiVersion } = identity;
  const common = {
    ApiVersion: apiVersion,
    MinAPIVersion: minimumApiVersion,
    GitCommit: '0000000',
    GoVersion: 'none',
    Os: 'linux',
    Arch: 'amd64',
    KernelVersion: KERNEL,
    BuildTime: BUILT,
  };
  const details = { ...common, Experimental: 'false' };
  return {
    Platform: { Name: 'docker-map SimulatedEngine' },
    Components: [{ Name: 'Engine', Version: version, Details: details }],
    Version: version,
    ...common,
  };
}
