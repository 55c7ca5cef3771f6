/** Versions of the API: agreed upon, pinned, refused. */
import { expect } from 'vitest';
import { fieldsOf, textAt } from '../../../src/engine/answer/read.js';
import { isAtLeast } from '../../../src/engine/api-version.js';
import { Engine } from '../../../src/engine/engine.js';
import { contractCase } from '../contract-case.js';
import { expectRefusal } from '../support/refusal.js';

/** That docker-map speaks. */
const OLDEST = '1.41';

export const versionCases = [
  contractCase('an engine answers a ping', async ({ engine, unversioned }) => {
    await engine.ping();
    expect(await unversioned('GET', '/_ping')).toMatchObject({ status: 200, text: 'OK' });
  }),

  contractCase('an engine tells its versions to whoever names none', async ({ engine, version }) => {
    const known = await engine.version();
    expect(known.engine).not.toBe('');
    expect(known.os).toBe('linux');
    expect(known.api).toBe(version);
    expect(isAtLeast(known.maximumApi, known.minimumApi)).toBe(true);
  }),

  contractCase('each version that an engine offers can be spoken', async ({ engine, unversioned }) => {
    const { minimumApi, maximumApi } = await engine.version();
    for (const version of [minimumApi, maximumApi]) {
      expect((await unversioned('GET', `/v${version}/containers/json`)).status, version).toBe(200);
    }
  }),

  contractCase('a version that the user names is spoken', async ({ engine, image }) => {
    const { minimumApi } = await engine.version();
    const apiVersion = isAtLeast(minimumApi, OLDEST) ? minimumApi : OLDEST;
    const pinned = new Engine(engine.address, { apiVersion });
    try {
      expect((await pinned.version()).api).toBe(apiVersion);
      expect((await pinned.images.inspect(image)).id).toBe((await engine.images.inspect(image)).id);
    } finally {
      pinned.close();
    }
  }),

  contractCase('a version that is too new is refused', async ({ unversioned }) => {
    const answer = unversioned('GET', '/v1.99/containers/json');
    await expectRefusal(answer, 400, /client version 1\.99 is too new\. Maximum supported API version is \d/);
  }),

  contractCase('a version that is too old is refused', async ({ unversioned }) => {
    const answer = unversioned('GET', '/v1.0/containers/json');
    await expectRefusal(answer, 400, /client version 1\.0 is too old\. Minimum supported API version is \d/);
  }),

  contractCase('requests without a version are answered', async ({ unversioned, image }) => {
    const answer = await unversioned('GET', `/images/${image}/json`);
    expect(textAt(fieldsOf(answer.json, 'image'), 'Id')).toMatch(/^sha256:/);
  }),

  contractCase('an engine tells of its host and its settings', async ({ engine }) => {
    const { id, name, driver, rootDirectory } = await engine.info();
    for (const text of [id, name, driver, rootDirectory]) expect(text).not.toBe('');
  }),

  contractCase('a path that the API does not have is not found', async ({ raw }) => {
    await expectRefusal(raw('GET', '/landscapes'), 404, /page not found/);
  }),
];
