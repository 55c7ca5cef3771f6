/** Methods that are given what they cannot take. */
import { describe, expect, it } from 'vitest';
import { runs, SimulatedEngine } from '../../../../src/testing/index.js';
import { toldBy, wrongly } from '../support/wrongly.js';

const creation = "Write createContainer('web', { Image: 'nginx' }, { started: true }).";

it.each<[string, unknown[], string, string]>([
  ['stop', [{ containers: 'gone' }], 'stop, containers: "gone" is none of "stopped", "crashed", "live".', ''],
  ['restart', [{ container: 'live' }], 'restart: there is no "container".', 'Did you mean "containers"?'],
  ['container', [], 'container: undefined is no name of a container.', "Write container('main.web')."],
  ['crash', [{ name: 'web' }], 'crash: an object is no name of a container.', "Write crash('web')."],
  ['crash', ['web', 999], 'crash: 999 is no exit code.', 'Exit codes are whole numbers from 0 to 255.'],
  ['addImage', [], 'addImage: undefined is no name of an image.', "Images are named as 'name:tag'."],
  ['addImage', ['x', runs], 'addImage, "x": the function runs was not called.', 'Write runs().'],
  ['createContainer', [], 'createContainer: undefined is no text.', creation],
  ['createContainer', ['a', 'nginx'], 'createContainer, "a": "nginx" is no plain object.', creation],
  [
    'createContainer',
    ['a', { image: 'x' }],
    'createContainer, "a": there is no "image".',
    'Did you mean "Image"?',
  ],
  [
    'createContainer',
    ['a', {}, { start: true }],
    'createContainer, "a": there is no "start".',
    'Did you mean "started"?',
  ],
])('%s%j', async (method, given, message, hint) => {
  await using engine = await SimulatedEngine.start();
  engine.createContainer('web', { Cmd: ['sleep', '1000'] }, { started: true });
  expect(await toldBy(() => wrongly(engine, method, ...given))).toBe(`engine-option\n${message}\n${hint}`);
});

describe('what the engine refuses', () => {
  it.each<[string, object, string, string]>([
    ['web', {}, 'to be able to reuse that name.', 'Take another one, or remove the one that is there.'],
    [
      'app',
      { Image: 'nowhere' },
      'createContainer, "app": No such image: nowhere:latest.',
      'Give the engine that image first, by the option `images` or by addImage.',
    ],
    [
      'app',
      { Env: { A: 1 } },
      'of type string.',
      'The body is as in the API: { Image, Cmd, Env, HostConfig, NetworkingConfig }.',
    ],
  ])('%s %j', async (name, body, end, hint) => {
    await using engine = await SimulatedEngine.start();
    engine.createContainer('web');
    const [code, message = '', told] = (
      await toldBy(() => wrongly(engine, 'createContainer', name, body))
    ).split('\n');
    expect([code, told]).toEqual(['engine-refused', hint]);
    expect(message.endsWith(end)).toBe(true);
    expect(message.endsWith('..')).toBe(false);
  });
});
