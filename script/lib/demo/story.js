/** What the demo shows, in the order in which it is shown. */
import { setTimeout as delay } from 'node:timers/promises';
import { call } from '../engine/api.js';
import { PlainFailure } from '../failure.js';
import { interrupted } from '../lifetime.js';
import { commandLine } from '../project.js';
import { withHelper } from './stage.js';

const serveLimitMilliseconds = 20_000;

/** @param {import('./stage.js').Stage} stage */
export async function tellStory(stage) {
  tell(
    'A landscape of containers is declared once, in a map. Here: a web server, and two instances of an application',
    'that it talks to through Unix sockets in a shared volume.',
  );
  console.log('\n$ cat docker-map.yaml');
  console.log(stage.map.trimEnd());

  tell(
    'docker-map works out what depends on what, looks at what runs, and shows what it would do. Nothing is done yet.',
  );
  await stage.dockerMap('plan', ...withHelper);

  tell('Now it is done: in the order of the dependencies, and at the same time where nothing is in the way.');
  await stage.dockerMap('up', ...withHelper);

  tell(
    'The landscape serves. The request goes through the published port to the web server, and from there through a',
    'socket to one of the instances. The volume with the sockets belongs to user 2000, as the map says.',
  );
  await showAnswer(stage);
  await showAnswer(stage);

  tell('A second time there is nothing to do.');
  await stage.dockerMap('up', ...withHelper);

  tell('One thing is changed in the map: a third instance. The plan holds that, and nothing else.');
  stage.change('[instance1, instance2]', '[instance1, instance2, instance3]');
  stage.change('instance2: config/app2', 'instance2: config/app2\n    instance3: config/app3');
  console.log(`
$ diff --unified=0 docker-map.yaml.before docker-map.yaml
-  instances: [instance1, instance2]
+  instances: [instance1, instance2, instance3]
+    instance3: config/app3`);
  await stage.dockerMap('plan', ...withHelper);

  if (stage.keep) tellHowToEnd(stage);
  else await takeDown(stage);
}

/** @param {import('./stage.js').Stage} stage */
async function takeDown(stage) {
  tell('And it is all taken down, in reverse order.');
  await stage.dockerMap('down', '--volumes');
}

/** @param {import('./stage.js').Stage} stage */
function tellHowToEnd({ engine, folder, url }) {
  tell(`The landscape goes on at ${url}`, 'To look at it, and to end it:');
  console.log(`\ncd ${folder}`);
  if (engine.daemon) console.log(`export DOCKER_HOST=${engine.host}`);
  console.log(`node ${commandLine} ps`);
  console.log(`node ${commandLine} down --volumes`);
  if (engine.daemon) console.log(`kill $(cat ${engine.daemon.folder}/pid)     # the private engine`);
}

/** @param {readonly string[]} lines */
function tell(...lines) {
  console.log(`\n${lines.map((line) => `# ${line}`).join('\n')}`);
}

/**
 * Containers that run need a moment until their servers listen.
 * @param {import('./stage.js').Stage} stage
 */
async function showAnswer({ url }) {
  console.log(`\n$ curl ${url}`);
  const deadline = Date.now() + serveLimitMilliseconds;
  while (Date.now() < deadline) {
    const answer = await call(url, 'GET', '/', { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    interrupted.throwIfAborted();
    if (answer?.status === 200) return console.log(answer.text.trimEnd());
    await delay(50);
  }
  throw new PlainFailure(`No answer from ${url} within ${serveLimitMilliseconds / 1000} seconds.`);
}
