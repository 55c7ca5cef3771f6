/** Calls of the Engine API as they are, to a simulated engine that has the images of these tests. */
import { type Fields, isFields } from '../../../../src/engine/answer/read.js';
import { SimulatedEngine, type SimulatedEngineOptions } from '../../../../src/testing/index.js';
import { call } from './call.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Raw extends AsyncDisposable {
  readonly engine: SimulatedEngine;
  call(method: string, path: string, body?: Fields): Promise<Answer>;
  /** The answer's words, with its status in front: `404 No such container: web`. */
  refusal(method: string, path: string, body?: Fields): Promise<string>;
  /** Creates `web` of the image `plain`, unless the body says otherwise. @returns its inspection */
  created(body?: Fields, name?: string): Promise<Fields>;
  inspected(name: string): Promise<Fields>;
}

export const RICH: Fields = {
  Env: ['A=1', 'B=2', 'PATH=/bin'],
  Cmd: ['c1', 'c2'],
  Entrypoint: ['e1'],
  ExposedPorts: { '80/tcp': {} },
  Volumes: { '/data': {} },
  Labels: { l: '1', m: '2' },
  WorkingDir: '/w',
  User: '5',
  StopSignal: 'SIGINT',
  Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 5e9, Retries: 4 },
};

export async function raw(options: SimulatedEngineOptions = {}): Promise<Raw> {
  const images = { plain: { config: { Env: ['PATH=/bin'], Cmd: ['sh'] } }, rich: { config: RICH } };
  const engine = await SimulatedEngine.start({ apiVersion: '1.51', listen: 'unix', images, ...options });
  const ask = async (method: string, path: string, body?: Fields): Promise<Answer> => {
    const { status, messages } = await call(engine, method, path, body);
    return { status, body: messages[0] ?? null };
  };
  const inspected = async (name: string) => fieldsIn(await ask('GET', `/containers/${name}/json`));
  return {
    engine,
    call: ask,
    inspected,
    async refusal(method, path, body) {
      const answer = await ask(method, path, body);
      return `${answer.status} ${fieldsIn(answer)['message']}`;
    },
    async created(body = {}, name = 'web') {
      const answer = await ask('POST', `/containers/create?name=${name}`, { Image: 'plain', ...body });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer));
      return inspected(name);
    },
    [Symbol.asyncDispose]: () => engine.close(),
  };
}

export function fieldsIn({ body }: Answer): Fields {
  if (isFields(body)) return body;
  throw new Error(`no object: ${JSON.stringify(body)}`);
}
