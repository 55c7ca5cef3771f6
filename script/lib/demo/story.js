/** What the demo shows, in the order in which it is shown. */
import { setTimeout as delay } from 'node:timers/promises';
import { call } from '../engine/api.js';
import { PlainFailure } from '../failure.js';
import { interrupted } from '../lifetime.js';
import { commandLine } from '../project.js';
import { baseProgram } from './images.js';
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
    'The images are built from nothing, too. Base images with nginx and with Python are made in code, from Debian packages;',
    'the map names the folders of those that are built on them.',
  );
  await stage.node(baseProgram);

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
  await showAnswers(stage, 2);

  tell('A second time there is nothing to do.');
  await stage.dockerMap('up', ...withHelper);

  tell(
    'A third instance: one more in the map, and one more in the configuration of the web server, which is in its image.',
    'The plan holds what that changes, and nothing else.',
  );
  addInstance(stage);
  await stage.dockerMap('plan', 'update', ...withHelper);
  await stage.dockerMap('update', ...withHelper);
  await showAnswers(stage, 3);

  if (stage.keep) tellHowToEnd(stage);
  else await takeDown(stage);
}

/** @param {import('./stage.js').Stage} stage */
function addInstance(stage) {
  const configuration = 'images/web/nginx.conf';
  const second = '    server unix:/var/lib/app/socket/instance2.sock max_fails=0;';
  const third = second.replace('2', '3');
  stage.change('docker-map.yaml', '[instance1, instance2]', '[instance1, instance2, instance3]');
  stage.change(
    'docker-map.yaml',
    'instance2: config/app2',
    'instance2: config/app2\n    instance3: config/app3',
  );
  stage.change(configuration, second, `${second}\n${third}`);
  console.log(`
$ diff --unified=0 --recursive before .
--- docker-map.yaml
-  instances: [instance1, instance2]
+  instances: [instance1, instance2, instance3]
+    instance3: config/app3
--- ${configuration}
+${third}`);
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
 * Answers of all instances; one that runs needs a moment until it listens.
 * @param {import('./stage.js').Stage} stage
 * @param {number} instances
 */
async function showAnswers({ url }, instances) {
  const deadline = Date.now() + serveLimitMilliseconds;
  const shown = new Set();
  while (shown.size < instances) {
    const text = await answerOf(url);
    if (text === undefined) await delay(50);
    else if (!shown.has(text)) console.log(`\n$ curl ${url}\n${text.trimEnd()}`);
    if (text !== undefined) shown.add(text);
    if (Date.now() > deadline) {
      const limit = `${serveLimitMilliseconds / 1000} seconds`;
      throw new PlainFailure(`${url} did not give the answers of ${instances} instances within ${limit}.`);
    }
  }
}

/** @param {string} url */
async function answerOf(url) {
  const answer = await call(url, 'GET', '/', { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  interrupted.throwIfAborted();
  return answer?.status === 200 ? answer.text : undefined;
}
