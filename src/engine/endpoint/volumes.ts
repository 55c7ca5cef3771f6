/** Volumes of an engine. They come into being with the containers that mount them. All methods throw `EngineError`. */
import { readVolume, readVolumes } from '../answer/volume.js';
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import { path } from '../http/path.js';
import type { ObservedVolume } from '../snapshot.js';

export class Volumes {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  list(call?: Call): Promise<readonly ObservedVolume[]> {
    return this.#connection.json({ method: 'GET', path: '/volumes' }, readVolumes, call);
  }

  inspect(name: string, call?: Call): Promise<ObservedVolume> {
    return this.#connection.json({ method: 'GET', path: path`/volumes/${name}` }, readVolume, call);
  }

  /** `false`: there was none. */
  async remove(name: string, call?: Call): Promise<boolean> {
    return (
      (await this.#connection.status(
        { method: 'DELETE', path: path`/volumes/${name}`, accept: [404] },
        call,
      )) !== 404
    );
  }
}
