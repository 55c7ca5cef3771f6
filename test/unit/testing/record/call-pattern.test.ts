/** Patterns that no call can match. */
import { expect, it } from 'vitest';
import { SimulatedEngine } from '../../../../src/testing/index.js';
import { toldBy, wrongly } from '../support/wrongly.js';

const FORM =
  'Write method and path without version, with * for a part: "POST /containers/*/start"; or "*" for all calls.';
const START = 'Did you mean "POST /containers/*/start"?';

it.each<[unknown, string]>([
  ['/containers/*/start', START],
  ['start', START],
  ['POST /v1.41/containers/*/start', START],
  ['POST containers/*/start', START],
  ['GET /containers/*/start', START],
  ['post /containers/*/start', START],
  ['POST /containers/*/start?t=1', START],
  ['POST /containers/main.web/strat', 'Did you mean "POST /containers/main.web/start"?'],
  ['POST /v1.41/...', FORM],
  ['', FORM],
  [undefined, FORM],
  [/start/, FORM],
])('%s', async (pattern, hint) => {
  await using engine = await SimulatedEngine.start();
  const told = await toldBy(() => wrongly(engine, 'requestsTo', pattern));
  const [code, message, ...hints] = told.split('\n');
  expect([code, ...hints]).toEqual(['call-unknown', hint]);
  expect(message).toMatch(/^requestsTo: no call to the engine can match /);
});

it('of any text, if it has a method', async () => {
  await using engine = await SimulatedEngine.start();
  const path: string = '/containers/main.web/json';
  expect(engine.requestsTo(`GET ${path}`)).toEqual([]);
});
