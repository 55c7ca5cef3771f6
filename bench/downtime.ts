/**
 * How long a web container does not answer while it is replaced, as a client sees it that asks every 10 ms: one that
 * publishes a port of the host, beside a bare stop and start of the same container; and two instances behind a
 * balancer. Ends with 1 where a goal is missed. The engine must run on this host.
 */
import { createServer } from 'node:net';
import { ensureBusyboxImage } from '../script/lib/engine/busybox-image.js';
import { removeObjects } from '../script/lib/engine/remove-objects.js';
import { ContainerMap, DockerClientWrapper, MappingDockerClient } from '../src/index.js';
import { type Goal, goalLine, isMet } from './common/goal.js';
import { spread } from './common/median.js';
import { AskingClient } from './downtime/asking.js';
import { openBalancer } from './downtime/balancer.js';
import { image, prefix, webContent } from './downtime/web.js';

const rounds = Number(process.argv[2] ?? 7);
const wrapper = new DockerClientWrapper();
const { engine } = wrapper;
const { engine: version, api } = await engine.version();
process.stdout.write(
  `Engine ${version} (API ${api}) at ${engine.name}, Node ${process.version}, ${rounds} rounds\n\n`,
);
await ensureBusyboxImage(engine.name, image);
try {
  await stopFirst();
  await startFirst();
} finally {
  await removeObjects(engine.name, `${prefix}.`);
  await engine.images.remove(image, { force: true });
  wrapper.close();
}

function clientOf(version: number, instances: readonly string[], port?: number): MappingDockerClient {
  return new MappingDockerClient(new ContainerMap(prefix, webContent(version, instances, port)), wrapper);
}

async function stopFirst(): Promise<void> {
  const port = await freePort();
  await clientOf(0, [], port).startup();
  const bare: number[] = [];
  const replaced: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    bare.push(
      await downtimeOf(port, async () => {
        await engine.containers.stop(`${prefix}.web`);
        await engine.containers.start(`${prefix}.web`);
      }),
    );
    replaced.push(await downtimeOf(port, () => clientOf(round, [], port).update()));
  }
  await clientOf(0, [], port).shutdown();
  line('bare stop and start', bare);
  line('update, stop-first', replaced);
  const measured = spread(replaced).median / spread(bare).median;
  judge({ text: 'downtime of a replacement, of bare stop and start', measured, limit: 1.3 });
}

async function startFirst(): Promise<void> {
  const instances = ['one', 'two'];
  await clientOf(0, instances).startup();
  const balancer = await openBalancer(engine);
  let questions = 0;
  let failed = 0;
  try {
    for (let round = 1; round <= rounds; round++) {
      const asking = new AskingClient(balancer.port);
      await asking.answered(20);
      await clientOf(round, instances).update();
      await asking.answered(20);
      const outcome = await asking.end();
      questions += outcome.questions;
      failed += outcome.failed;
    }
  } finally {
    balancer.close();
  }
  process.stdout.write(`update, start-first, two instances: ${failed} of ${questions} requests failed\n`);
  judge({ text: 'failed requests', measured: failed, limit: 0 });
}

async function downtimeOf(port: number, act: () => Promise<unknown>): Promise<number> {
  const asking = new AskingClient(port);
  await asking.answered(20);
  await act();
  await asking.answered(20);
  return (await asking.end()).downtime;
}

function line(title: string, values: readonly number[]): void {
  const { median, least, most } = spread(values);
  process.stdout.write(
    `${title}: median ${median.toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)} ms)\n`,
  );
}

function judge(goal: Goal): void {
  process.stdout.write(`  ${goalLine(goal)}\n`);
  if (!isMet(goal)) process.exitCode = 1;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('no port is free'));
      });
    });
  });
}
