/** What no option can be is refused by name, with what to write instead. */
import { describe, expect, it } from 'vitest';
import { ManualClock, SimulatedEngine } from '../../../../src/testing/index.js';
import { toldBy, wrongly } from '../support/wrongly.js';

async function refusal(options: unknown): Promise<string> {
  return toldBy(() => wrongly(SimulatedEngine, 'start', options));
}

const images = "Write ['nginx'], or { 'nginx': runs() } with what its containers do.";

describe('no option', () => {
  it.each<[string, unknown, string, string]>([
    ['an object as a clock', { clock: {} }, 'clock: an object is no clock.', 'Write new ManualClock().'],
    [
      'a class as a clock',
      { clock: ManualClock },
      'clock: the class ManualClock is no clock.',
      'Write new ManualClock().',
    ],
    ['Date as a clock', { clock: Date }, 'clock: the function Date is no clock.', 'Write new ManualClock().'],
    ['a latency as text', { latency: '5' }, 'latency: "5" is no time.', 'Write 5, without quotation marks.'],
    [
      'latencies as a list',
      { latency: [5] },
      'latency: a list is no time.',
      "Write latency: 100, or latency: { 'POST /containers/*/start': 100 }.",
    ],
    ['one image', { images: 'nginx' }, 'images: "nginx" is no list of images.', "It is a list: ['nginx']."],
    ['no images', { images: null }, 'images: null is no list of images.', images],
    ['a map of images', { images: new Map() }, 'images: a Map is no list of images.', images],
    [
      'a number as image',
      { images: [3] },
      'images: 3 is no name of an image.',
      "Images are named as 'name:tag'.",
    ],
    ['a port', { port: 2375 }, 'SimulatedEngine.start: there is no "port".', `Did you mean "listen: 'tcp'"?`],
    ['one taken port', { takenPorts: 8080 }, 'takenPorts: 8080 is no list.', 'Write [8080].'],
    [
      'a port of no host',
      { takenPorts: ['8080/tcp'] },
      'takenPorts: "8080/tcp" is no port.',
      "Ports are written as 8080 or 'udp/53', from 1 to 65535.",
    ],
    [
      'no options',
      'unix',
      'SimulatedEngine.start: "unix" is no plain object.',
      "Write SimulatedEngine.start({ images: ['nginx'] }).",
    ],
  ])('%s', async (_, options, message, hint) => {
    expect(await refusal(options)).toBe(`engine-option\n${message}\n${hint}`);
  });
});

describe('no configuration of an image', () => {
  it.each<[string, unknown, string, string]>([
    ['a number', 3, 'config: 3 is no plain object.', "Write config: { Cmd: ['serve'] }."],
    ['a name in lower case', { cmd: [] }, 'config: there is no "cmd".', 'Did you mean "Cmd"?'],
    ['a text', { Cmd: 'x' }, 'config, Cmd: "x" is no list of texts.', "Write Cmd: ['serve', '--all']."],
    [
      'an environment by name',
      { Env: { A: 1 } },
      'config, Env: an object is no list of texts.',
      "Write Env: ['NAME=value'].",
    ],
  ])('%s', async (_, config, message, hint) => {
    expect(await refusal({ images: { w: { config } } })).toBe(
      `engine-option\nimages, "w", ${message}\n${hint}`,
    );
  });
});

describe('no version of the API', () => {
  it.each<[unknown, string]>([
    ['v1.41', "Write '1.41'."],
    [1.41, "Write '1.41'."],
    ['28.5', "Docker 28.5 speaks version 1.51 of the API: write '1.51'."],
    ['20.10.24', "Docker 20.10.24 speaks version 1.41 of the API: write '1.41'."],
    ['9', 'There are: 1.41, 1.42, 1.43, 1.44, 1.45, 1.46, 1.47, 1.48, 1.49, 1.50, 1.51, 1.52.'],
  ])('%j', async (apiVersion, hint) => {
    expect(await refusal({ apiVersion })).toBe(
      `engine-option\napiVersion: no simulated engine speaks ${JSON.stringify(apiVersion)}.\n${hint}`,
    );
  });
});
