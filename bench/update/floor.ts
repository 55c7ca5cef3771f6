/**
 * The floor: what exists is looked at as closely as one must to find any difference (lists, and an inspection of each
 * container and of the image), and a container that changed is replaced so that the old one can come back: created
 * beside it, both renamed, started, the old one removed. No labels, no plan, no waiting, no message.
 */
import { BareApi } from '../landscape/bare-api.js';
import { eachOf } from '../landscape/each-of.js';
import { image, network, prefix, type Service, type Shape, volumePath } from '../landscape/shape.js';
import type { Contender } from './contender.js';
import { firstVersions, type Versions } from './scene.js';

/** Calls at one time: what docker-map has as its default. */
const limit = 8;

export function floor(host: string, shape: Shape): Contender {
  let known = firstVersions(shape);
  const withApi = async (act: (api: BareApi) => Promise<void>) => {
    const api = new BareApi(host, limit);
    try {
      await act(api);
    } finally {
      api.close();
    }
  };
  return {
    name: 'bare API calls (floor)',
    up: (versions) => {
      known = versions;
      return withApi((api) => up(api, shape, versions));
    },
    change: (versions) => {
      const changed = shape.services.filter(({ name }) => versions.get(name) !== known.get(name));
      known = versions;
      return withApi((api) => change(api, shape, changed, versions));
    },
    down: () => withApi((api) => down(api, shape)),
  };
}

async function up(api: BareApi, { services }: Shape, versions: Versions): Promise<void> {
  await api.send('POST', '/networks/create', { Name: nameOf(network), Driver: 'bridge' });
  await eachOf(services, limit, (service) => create(api, service, nameOf(service.name), versions));
  await eachOf(services, limit, ({ name }) => api.send('POST', `/containers/${nameOf(name)}/start`));
}

async function change(
  api: BareApi,
  { services }: Shape,
  changed: readonly Service[],
  versions: Versions,
): Promise<void> {
  const lists = ['/containers/json?all=true', '/volumes', '/networks', '/images/json'];
  await Promise.all(lists.map((list) => api.json('GET', list)));
  await eachOf(services, limit, ({ name }) => api.json('GET', `/containers/${nameOf(name)}/json`));
  await api.json('GET', `/images/${image}/json`);
  await eachOf(changed, limit, (service) => replace(api, service, versions));
}

async function replace(api: BareApi, service: Service, versions: Versions): Promise<void> {
  const name = nameOf(service.name);
  await create(api, service, `${name}.new`, versions);
  await api.send('POST', `/containers/${name}/stop`);
  await api.send('POST', `/containers/${name}/rename?name=${name}.old`);
  await api.send('POST', `/containers/${name}.new/rename?name=${name}`);
  await api.send('POST', `/containers/${name}/start`);
  await api.send('DELETE', `/containers/${name}.old`);
}

function create(api: BareApi, { name, volume }: Service, as: string, versions: Versions): Promise<string> {
  return api.send('POST', `/containers/create?name=${as}`, {
    Image: image,
    Env: [`VERSION=${versions.get(name)}`],
    HostConfig: {
      NetworkMode: nameOf(network),
      Mounts: [{ Type: 'volume', Source: nameOf(volume), Target: volumePath }],
    },
  });
}

async function down(api: BareApi, { services, volumes }: Shape): Promise<void> {
  await eachOf(services, limit, ({ name }) => api.send('DELETE', `/containers/${nameOf(name)}?force=true`));
  await api.send('DELETE', `/networks/${nameOf(network)}`);
  await eachOf(volumes, limit, (volume) => api.send('DELETE', `/volumes/${nameOf(volume)}`));
}

function nameOf(name: string): string {
  return `${prefix}-floor.${name}`;
}
