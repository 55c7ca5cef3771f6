/** What containers are made with: the image's defaults, what is declared instead, and what is refused. */
import { expect } from 'vitest';
import { labelsAt, textsAt } from '../../../src/engine/answer/read.js';
import { contractCase } from '../contract-case.js';
import { created, ended, runs } from '../support/containers.js';
import { expectRefusal } from '../support/refusal.js';

export const configurationCases = [
  contractCase('what is not declared comes from the image', async (context) => {
    const image = await context.engine.images.inspect(context.image);
    const found = await context.engine.containers.inspect(await created(context, 'defaults'));
    expect(found.command).toEqual(textsAt(image.configuration, 'Cmd'));
    expect(textsAt(found.configuration, 'Env')).toEqual(
      expect.arrayContaining([...textsAt(image.configuration, 'Env')]),
    );
    expect(found.labels).toMatchObject(labelsAt(image.configuration, 'Labels'));
  }),

  contractCase('variables that are declared come to those of the image', async (context) => {
    const name = await created(context, 'env', { Env: ['COLOUR=red'] });
    const { configuration } = await context.engine.containers.inspect(name);
    const ofImage = textsAt((await context.engine.images.inspect(context.image)).configuration, 'Env');
    expect(textsAt(configuration, 'Env')).toEqual(expect.arrayContaining(['COLOUR=red', ...ofImage]));
  }),

  contractCase('a variable that is declared takes the place of one of the image', async (context) => {
    const name = await created(context, 'env', { Env: ['PATH=/bin:/other'] });
    const { configuration } = await context.engine.containers.inspect(name);
    const paths = textsAt(configuration, 'Env').filter((text) => text.startsWith('PATH='));
    expect(paths).toEqual(['PATH=/bin:/other']);
  }),

  contractCase('labels that are declared come to those of the image', async (context) => {
    const Labels = { 'contract.purpose': 'labels', 'contract.empty': '' };
    const name = await created(context, 'labels', { Labels });
    expect((await context.engine.containers.inspect(name)).labels).toMatchObject(Labels);
    expect((await context.listed(name))?.labels).toMatchObject(Labels);
  }),

  contractCase('the program sees its variables', async (context) => {
    const name = await ended(context, 'seen', 'echo "colour: $COLOUR"', { Env: ['COLOUR=red'] });
    expect(await context.engine.containers.logs(name)).toBe('colour: red\n');
  }),

  contractCase('an entrypoint gets the command', async (context) => {
    const declared = { Entrypoint: ['/bin/sh', '-c'], Cmd: ['echo entered'] };
    const name = await ended(context, 'entrypoint', '', declared);
    expect(await context.engine.containers.logs(name)).toBe('entered\n');
  }),

  contractCase("with an entrypoint declared, the image's command is not taken", async (context) => {
    const name = await created(context, 'entrypoint', { Entrypoint: ['/bin/true'] });
    expect((await context.engine.containers.inspect(name)).command).toEqual([]);
  }),

  contractCase('the hostname is the beginning of the id, or what is declared', async (context) => {
    const plain = await context.engine.containers.inspect(await created(context, 'plain'));
    expect(plain.configuration['Hostname']).toBe(plain.id.slice(0, 12));
    const name = await ended(context, 'named', 'hostname', { Hostname: 'contract' });
    expect(await context.engine.containers.logs(name)).toBe('contract\n');
  }),

  contractCase('user, folder, signal and time to stop are kept', async (context) => {
    const declared = { User: '1000:1000', WorkingDir: '/tmp', StopSignal: 'SIGINT', StopTimeout: 3 };
    const name = await created(context, 'kept', declared);
    expect((await context.engine.containers.inspect(name)).configuration).toMatchObject(declared);
  }),

  contractCase('options of the host are kept', async (context) => {
    const HostConfig = { Memory: 64 * 1024 * 1024, ReadonlyRootfs: true, ShmSize: 1024 * 1024 };
    const name = await created(context, 'kept', { HostConfig });
    expect((await context.engine.containers.inspect(name)).hostConfiguration).toMatchObject(HostConfig);
  }),

  contractCase('a container without a network named is on the default one', async (context) => {
    const { hostConfiguration } = await context.engine.containers.inspect(await created(context, 'default'));
    expect(['default', 'bridge']).toContain(hostConfiguration['NetworkMode']);
  }),

  contractCase('too little memory is refused', async (context) => {
    const answer = created(context, 'memory', { HostConfig: { Memory: 1000 } });
    await expectRefusal(answer, 400, /Minimum memory limit allowed is 6MB/);
  }),

  contractCase('a variable without a name is refused', async (context) => {
    await expectRefusal(created(context, 'env', { Env: ['=x'] }), 400, /invalid environment variable: =x/);
  }),

  contractCase('a folder that is no full path is refused', async (context) => {
    const answer = created(context, 'folder', { WorkingDir: 'x' });
    await expectRefusal(answer, 400, /the working directory 'x' is invalid, it needs to be an absolute path/);
  }),

  contractCase('a signal that there is not is refused', async (context) => {
    await expectRefusal(
      created(context, 'signal', { StopSignal: 'SIGNOPE' }),
      400,
      /invalid signal: SIGNOPE/i,
    );
  }),

  contractCase('a kind of mount that there is not is refused', async (context) => {
    const answer = created(context, 'mount', { HostConfig: { Mounts: [{ Type: 'nope', Target: '/v' }] } });
    await expectRefusal(answer, 400, /invalid mount config for type "nope": mount type unknown/);
  }),

  contractCase('a user whom the image does not know is refused at the start', async (context) => {
    const name = await created(context, 'user', { ...runs('true'), User: 'nobody-such' });
    await expectRefusal(
      context.engine.containers.start(name),
      [400, 500],
      /unable to find user nobody-such: no matching entries in passwd file/,
    );
  }),

  contractCase('a container of nothing to run is refused', async (context) => {
    const answer = created(context, 'nothing', { Entrypoint: [''], Cmd: [] });
    await expectRefusal(answer, 400, /no command specified/i);
  }),

  contractCase('a body that is no object is refused', async ({ raw }) => {
    await expectRefusal(
      raw('POST', '/containers/create', 'text'),
      [400, 500],
      /cannot unmarshal string into Go/,
    );
    await expectRefusal(
      raw('POST', '/networks/create', 'text'),
      [400, 500],
      /cannot unmarshal string into Go/,
    );
  }),
];
