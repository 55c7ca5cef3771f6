/** Files that are put into containers, and taken out of them. */
import { Readable } from 'node:stream';
import { expect } from 'vitest';
import { writeTar } from '../../../src/testing/archive/write-tar.js';
import { contractCase } from '../contract-case.js';
import { created, heeding } from '../support/containers.js';
import type { ContractContext } from '../support/contract-context.js';
import { expectRefusal } from '../support/refusal.js';

export const fileCases = [
  contractCase('files are put into what runs, with owner, mode and content', async (context) => {
    const { containers } = context.engine;
    const name = await heeding(context, 'running');
    await containers.upload(name, '/tmp', archive);
    expect(await containers.ownership(name, '/tmp/script')).toEqual({ uid: 1000, gid: 2000, mode: 0o755 });
    const id = await containers.exec(name, { command: ['/bin/sh', '-c', 'cat /tmp/script'] });
    let text = '';
    for await (const { data } of containers.startExec(id)) text += data;
    expect(text).toBe('echo hello\n');
  }),

  contractCase('files are put into what never ran, and taken out of it', async (context) => {
    const { containers } = context.engine;
    const name = await created(context, 'created');
    await containers.upload(name, '/', Readable.from([archive]));
    const pieces: Buffer[] = [];
    for await (const piece of containers.download(name, '/script')) pieces.push(piece);
    expect(Buffer.concat(pieces).toString('latin1')).toContain('echo hello\n');
  }),

  contractCase('files are not put into a folder that is not there', async (context) => {
    const name = await created(context, 'created');
    await expectRefusal(
      put(context, name, '/no/such/folder'),
      404,
      /Could not find the file \/no\/such\/folder/,
    );
  }),

  contractCase('files are not put into what is not there', async (context) => {
    await expectRefusal(put(context, context.name('missing'), '/tmp'), 404, /no such container/i);
  }),
];

const archive = writeTar([
  {
    name: 'script',
    entry: {
      kind: 'file',
      mode: 0o755,
      uid: 1000,
      gid: 2000,
      modified: 1_700_000_000,
      content: Buffer.from('echo hello\n'),
      linkTarget: '',
    },
  },
]);

function put(context: ContractContext, name: string, folder: string): Promise<void> {
  return context.engine.containers.upload(name, folder, archive);
}
