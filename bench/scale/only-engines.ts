/** A process with the engines alone; tells its parent where they listen, and ends with it. */
import { startEngines } from './engines.js';

const engines = await startEngines(JSON.parse(process.argv[2] ?? ''));
process.once('disconnect', () => {
  void Promise.all(engines.map((engine) => engine.close()));
});
process.send?.(engines.map(({ host }) => host));
