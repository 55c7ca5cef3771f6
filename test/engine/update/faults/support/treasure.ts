/** The data of the landscape: bytes at random in each of its volumes, those without a name too. */
import { createHash } from 'node:crypto';
import type { Engine } from '../../../../../src/engine/engine.js';

const places = [
  { container: 'db', path: '/data' },
  { container: 'app', path: '/files' },
  { container: 'app', path: '/cache' },
] as const;

/** The volume's name and the digest of all that is in it, for each place. */
export type Treasure = Readonly<Record<string, { readonly volume: string; readonly digest: string }>>;

const fill = 'head -c 100000 /dev/urandom > $0/bytes; mkdir $0/folder; ln -s ../bytes $0/folder/link';

/** @param prefix of the containers' names */
export async function hideTreasure(engine: Engine, prefix: string): Promise<void> {
  for (const { container, path } of places) {
    const command = ['sh', '-ec', fill, path];
    const id = await engine.containers.exec(prefix + container, { command });
    for await (const frame of engine.containers.startExec(id)) throw new Error(frame.data.toString());
  }
}

export async function findTreasure(engine: Engine, prefix: string): Promise<Treasure> {
  const found = places.map(async ({ container, path }) => {
    const name = prefix + container;
    const [{ mounts }, digest] = await Promise.all([
      engine.containers.inspect(name),
      digestOf(engine, name, path),
    ]);
    const volume = mounts.find((mount) => mount.path === path)?.source ?? 'none';
    return [container + path, { volume, digest }] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

/** Of the archive that the engine makes of it: names, modes, owners, times and contents. */
async function digestOf(engine: Engine, container: string, path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of engine.containers.download(container, path)) hash.update(chunk);
  return hash.digest('hex');
}
