/**
 * The floor: the API calls that the landscape cannot do without, and nothing else. No labels, no look at what exists,
 * no results, no message for a person. It keeps only the order without which the engine, or an owner of a volume, would
 * lose something: the network first; a container that uses a volume is created after the volume's owner.
 */
import { BareApi } from './bare-api.js';
import type { Contender } from './contender.js';
import { eachOf } from './each-of.js';
import { image, network, prefix, type Service, type Shape, volumePath } from './shape.js';

/** Calls at one time: what docker-map has as its default. */
const limit = 8;

export function floor(host: string, shape: Shape): Contender {
  const withApi = (act: (api: BareApi, shape: Shape) => Promise<void>) => async () => {
    const api = new BareApi(host, limit);
    try {
      await act(api, shape);
    } finally {
      api.close();
    }
  };
  return { name: 'floor', up: withApi(up), again: withApi(again), down: withApi(down) };
}

async function up(api: BareApi, { services }: Shape): Promise<void> {
  await api.send('POST', '/networks/create', { Name: nameOf(network), Driver: 'bridge' });
  const owners = services.filter(({ name, owner }) => name === owner);
  const users = services.filter(({ name, owner }) => name !== owner);
  await eachOf(owners, limit, (service) => create(api, service));
  await eachOf(users, limit, (service) => create(api, service));
  await eachOf(services, limit, ({ name }) => api.send('POST', `/containers/${nameOf(name)}/start`));
}

function create(api: BareApi, { name, volume }: Service): Promise<string> {
  return api.send('POST', `/containers/create?name=${nameOf(name)}`, {
    Image: image,
    HostConfig: {
      NetworkMode: nameOf(network),
      Mounts: [{ Type: 'volume', Source: nameOf(volume), Target: volumePath }],
    },
  });
}

async function again(api: BareApi, { services }: Shape): Promise<void> {
  await api.json('GET', '/containers/json?all=true');
  await eachOf(services, limit, ({ name }) => api.json('GET', `/containers/${nameOf(name)}/json`));
}

async function down(api: BareApi, { services, volumes }: Shape): Promise<void> {
  await eachOf(services, limit, ({ name }) => api.send('POST', `/containers/${nameOf(name)}/stop`));
  await eachOf(services, limit, ({ name }) => api.send('DELETE', `/containers/${nameOf(name)}`));
  await api.send('DELETE', `/networks/${nameOf(network)}`);
  await eachOf(volumes, limit, (volume) => api.send('DELETE', `/volumes/${nameOf(volume)}`));
}

/** Its own names, so that what it leaves behind cannot help or hinder another contender. */
function nameOf(name: string): string {
  return `${prefix}-floor.${name}`;
}
