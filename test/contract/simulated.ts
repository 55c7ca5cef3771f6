/** The contract for the simulated engine, which every test process can start. */
import {
  type Program,
  SimulatedEngine,
  type SimulatedEngineOptions,
  shell,
} from '../../src/testing/index.js';
import { contract } from './suite.js';
import type { TargetName } from './target.js';

const image = 'docker-map-test/busybox:latest';
/** A shell; what its health checks say is in a variable, because none is executed. */
const program: Program = (run) => {
  const code = Number(run.environment['HEALTH'] ?? 0);
  if (code !== 0) run.setHealth(code, 'not yet\n');
  shell(run);
};

/** As the image that real engines get: its containers run until they are asked to stop. */
const images = {
  [image]: {
    behaviour: program,
    config: {
      Env: ['PATH=/bin'],
      Cmd: ['sh', '-c', 'trap "exit 0" TERM INT; while true; do sleep 0.1; done'],
    },
  },
};

/** @param apiVersion absent: the newest */
export function simulatedContract(name: TargetName, apiVersion: SimulatedEngineOptions['apiVersion']): void {
  contract(name, async () => {
    const engine = await SimulatedEngine.start({ apiVersion, images });
    return { host: engine.host, image, close: () => engine.close() };
  });
}
