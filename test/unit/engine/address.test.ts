import { describe, expect, it } from 'vitest';
import { DockerMapError } from '../../../src/common/docker-map-error.js';
import { addressText, type EngineAddress, parseAddress } from '../../../src/engine/address.js';

const unix = (path: string): EngineAddress => ({ kind: 'unix', path });
const tcp = (host: string, port: number): EngineAddress => ({ kind: 'tcp', host, port });

describe('parseAddress', () => {
  it.each<[string, EngineAddress]>([
    ['unix:///var/run/docker.sock', unix('/var/run/docker.sock')],
    ['unix://var/run/docker.sock', unix('/var/run/docker.sock')],
    ['unix:/run/docker.sock', unix('/run/docker.sock')],
    ['/run/docker.sock', unix('/run/docker.sock')],
    [' /run/docker.sock\n', unix('/run/docker.sock')],
    ['tcp://engine.example', tcp('engine.example', 2375)],
    ['tcp://10.0.0.1:4000', tcp('10.0.0.1', 4000)],
    ['tcp://10.0.0.1:4000/', tcp('10.0.0.1', 4000)],
    ['tcp://[::1]:4000', tcp('::1', 4000)],
    ['tcp://:4000', tcp('localhost', 4000)],
    ['TCP://host:1', tcp('host', 1)],
    ['http://host:80', tcp('host', 80)],
    ['localhost:2375', tcp('localhost', 2375)],
    ['[::1]:2375', tcp('::1', 2375)],
  ])('%s', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
  });

  it.each([
    ['ssh://host', /does not support ssh:\/\/ yet/, /Forward the socket/],
    ['https://host:2376', /does not support https:\/\/ yet/, /local socket/],
    ['npipe:////./pipe/docker_engine', /does not support npipe:\/\/ yet/, /127\.0\.0\.1/],
    ['unx:///run/docker.sock', /begins with unx:/, /Did you mean unix:/],
    ['tpc://host:2375', /begins with tpc:/, /Did you mean tcp:/],
    ['tcp://host:99999', /port/, /tcp:\/\/host:2375/],
    ['tcp://host:2375/path', /form tcp:\/\/host:port/, /tcp:\/\/host:2375/],
    ['unix://', /names no socket/, /unix:\/\/\/var/],
    ['engine', /not the address/, /unix:\/\/\/var/],
    ['', /not the address/, /unix:\/\/\/var/],
  ])('refuses "%s"', (text, message, hint) => {
    let caught: unknown;
    try {
      parseAddress(text);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(DockerMapError);
    expect(caught).toMatchObject({
      code: 'engine-address',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
  });
});

it.each(['unix:///run/docker.sock', 'tcp://host:2375', 'tcp://[::1]:2375'])('%s is its own text', (text) => {
  expect(addressText(parseAddress(text))).toBe(text);
});
