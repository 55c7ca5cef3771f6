/** script/demo: reads the arguments, sets everything up, tells the story. */
import { ensureEngine } from '../engine/ensure-engine.js';
import { live } from '../lifetime.js';
import { readOptions } from '../options.js';
import { prepareProject } from '../project.js';
import { prepareImages } from './images.js';
import { makeStage } from './stage.js';
import { tellStory } from './story.js';

const help = `Usage: script/demo [--keep]

Shows in a minute what docker-map is for: builds the images of examples/web-and-app from Debian packages, brings the
landscape up on a Docker engine, uses it, changes it, and takes it down again. Needs Node 20.19 or newer; on Debian as root it installs all else that is missing.

The engine is the one that the docker command would use (DOCKER_HOST, context, default socket). Where there is none,
a private one runs in a temporary folder. Only objects named docker-map-demo are touched. For the next time, the images
docker-map-demo/* stay, and the packages in .cache/docker-map-demo.

  --keep   leave the landscape running, and the private engine too; says how to end them
  --help   show this help
`;

const flag = /** @type {const} */ ({ type: 'boolean', default: false });

await live(async () => {
  const { values } = readOptions({ options: { keep: flag, help: { ...flag, short: 'h' } } });
  if (values.help) {
    console.log(help);
    return 0;
  }
  await prepareProject();
  const engine = await ensureEngine({ keep: values.keep });
  console.log(`Using ${engine.description}.`);
  await prepareImages(engine.host);
  const stage = await makeStage(engine, values.keep);
  await tellStory(stage);
  return 0;
});
