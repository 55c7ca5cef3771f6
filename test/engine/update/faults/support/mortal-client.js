/**
 * Updates a landscape, and is killed by the strongest signal at a moment of the run: at once when it is told of that, so
 * that nothing else happens in between. Its argument, as JSON: `library` (URL), `host`, `image`, `name`, `content`,
 * `stage` (whose beginning is the moment) or `events` (after so many), `delay` in milliseconds.
 */
const { library, host, image, name, content, stage, events, delay } = JSON.parse(process.argv[2] ?? '');
const { ContainerMap, DockerClientWrapper, MappingDockerClient } = await import(library);
const map = new ContainerMap(name, content);
const client = new MappingDockerClient(map, new DockerClientWrapper(host), { coreImage: image });

const die = () => process.kill(process.pid, 'SIGKILL');
let left = events;

/** @param {import('../../../../../src/index.js').RunEvent} event */
function onEvent(event) {
  const now = stage === undefined ? left-- === 0 : event.type === 'progress' && event.text === stage;
  if (!now) return;
  if (delay > 0) setTimeout(die, delay);
  else die();
}

await client.run(await client.plan('update'), { onEvent });
process.exit();
