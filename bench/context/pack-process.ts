/** Packs one folder in a process of its own, and prints the memory that took: before, and at most, in megabytes. */
import { pack } from './ways.js';

const [, , folder = ''] = process.argv;
const before = process.memoryUsage.rss() / 1e6;
await pack(folder);
process.stdout.write(JSON.stringify({ before, most: (process.resourceUsage().maxRSS * 1024) / 1e6 }));
