/** A process with engines and docker-map in it; tells its parent what was spent. Its argument is the case, as JSON. */
import { bringUp } from './bring-up.js';
import { startEngines } from './engines.js';

const scale = JSON.parse(process.argv[2] ?? '');
const engines = await startEngines(scale);
const spent = await bringUp(
  scale,
  engines.map(({ host }) => host),
);
const running = engines.reduce((count, { startOrder }) => count + startOrder.length, 0);
if (running !== scale.engines * scale.containers) throw new Error(`Only ${running} containers were started.`);
await Promise.all(engines.map((engine) => engine.close()));
process.send?.(spent);
process.disconnect?.();
