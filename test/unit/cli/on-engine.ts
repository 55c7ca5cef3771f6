/** The command line in a folder of its own, with a map in it, on a simulated engine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/cli/main.js';
import { SimulatedEngine, type SimulatedEngineOptions } from '../../../src/testing/index.js';
import { type RecordedIo, recordedIo } from './recorded-io.js';

export interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export class OnEngine implements AsyncDisposable {
  readonly engine: SimulatedEngine;
  readonly folder: string;

  private constructor(engine: SimulatedEngine, folder: string) {
    this.engine = engine;
    this.folder = folder;
  }

  static async start(map: string, images: SimulatedEngineOptions['images']): Promise<OnEngine> {
    const folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
    await writeFile(join(folder, 'docker-map.yaml'), map);
    return new OnEngine(await SimulatedEngine.start({ images }), folder);
  }

  /** @param environment further variables */
  io(environment: Readonly<Record<string, string>> = {}): RecordedIo {
    return recordedIo({
      folder: this.folder,
      environment: { DOCKER_HOST: this.engine.host, ...environment },
    });
  }

  async run(...words: readonly string[]): Promise<Answer> {
    return this.runWith(this.io(), ...words);
  }

  async runWith(io: RecordedIo, ...words: readonly string[]): Promise<Answer> {
    const exitCode = await main(words, io);
    return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
  }

  /** As an editor would. */
  async writeMap(map: string): Promise<void> {
    await writeFile(join(this.folder, 'docker-map.yaml'), map);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.engine.close();
    await rm(this.folder, { recursive: true });
  }
}
