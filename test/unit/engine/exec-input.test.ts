/** Input for executed commands, where things go wrong. What goes right is in the contract. */
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/engine/address.js';
import { Engine } from '../../../src/engine/engine.js';
import { reset, SimulatedEngine, shell } from '../../../src/testing/index.js';
import { sendJson, serveEngine } from './engine-server.js';

const FOREVER = 'echo begun; while true; do sleep 0.01; done';

async function outcome(reading: AsyncIterable<unknown>): Promise<unknown> {
  try {
    for await (const _frame of reading);
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('a connection that is not handed over', () => {
  it('is refused in the words of the engine', async () => {
    const { engine } = await serveEngine((_, response) =>
      sendJson(response, { message: 'No such exec instance: e' }, 404),
    );
    const { containers } = engine;
    expect(await outcome(containers.startExec('e', { input: '' }))).toMatchObject({ code: 'not-found' });
  });

  it('though the answer says yes is told as such', async () => {
    const { engine } = await serveEngine((_, response) => response.write('never ends'));
    expect(await outcome(engine.containers.startExec('e', { input: '' }))).toMatchObject({
      code: 'engine-protocol',
      message: expect.stringContaining('The connection was not handed over'),
      hint: expect.stringContaining('proxy'),
    });
  });
});

describe('with a command that runs', () => {
  async function running(engine: SimulatedEngine) {
    engine.createContainer('web', { Image: 'box', Cmd: ['sleep', 'infinity'] }, { started: true });
    const client = new Engine(parseAddress(engine.host));
    const { containers } = client;
    const id = await containers.exec('web', { command: ['sh', '-c', FOREVER], input: true });
    return { client, containers, id };
  }
  const images = { box: shell };

  it('an input that cannot be read ends it, with the reason', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const { containers, id } = await running(engine);
    const cause = new Error('disk on fire');
    const input = (async function* () {
      yield 'one';
      throw cause;
    })();
    expect(await outcome(containers.startExec(id, { input }))).toMatchObject({ code: 'aborted', cause });
  });

  it('a signal ends it', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const { containers, id } = await running(engine);
    const abort = new AbortController();
    const reading = async function* () {
      for await (const frame of containers.startExec(id, { input: '', signal: abort.signal })) {
        yield frame;
        abort.abort();
      }
    };
    expect(await outcome(reading())).toMatchObject({ code: 'aborted' });
  });

  it('who closes the engine ends it', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const { client, containers, id } = await running(engine);
    const reading = async function* () {
      for await (const frame of containers.startExec(id, { input: '' })) {
        yield frame;
        client.close();
      }
    };
    expect(await outcome(reading())).toMatchObject({ code: 'engine-connection-lost' });
  });

  it('a connection that breaks in the middle of its output is no end', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.fault({ on: 'POST /exec/*/start', fault: reset({ after: 3 }) });
    const { containers, id } = await running(engine);
    expect(await outcome(containers.startExec(id, { input: '' }))).toMatchObject({
      code: expect.stringMatching(/^engine-(connection-lost|protocol)$/),
    });
  });
});
