/** A process with docker-map alone; gets the hosts from its parent, and tells it what was spent. */
import { once } from 'node:events';
import { bringUp } from './bring-up.js';

const scale = JSON.parse(process.argv[2] ?? '');
const [hosts] = await once(process, 'message');
process.send?.(await bringUp(scale, hosts));
process.disconnect?.();
