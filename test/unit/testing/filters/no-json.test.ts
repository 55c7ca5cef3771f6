import { expect, test } from 'vitest';
import { raw } from '../support/raw.js';

const LISTS = ['/containers/json', '/networks', '/images/json', '/events'];

test.each([
  ['abc', "invalid character 'a' looking for beginning of value"],
  ['{"name":', 'unexpected end of JSON input'],
  ['{"name" 1}', "invalid character '1' after object key"],
  ['[1]', 'json: cannot unmarshal array into Go value of type map[string]map[string]bool'],
  ['{"name":"x"}', 'json: cannot unmarshal string into Go value of type map[string]bool'],
  ['{"name":[1]}', 'json: cannot unmarshal array into Go value of type map[string]bool'],
])('%s is no filter: newer engines say only that, older ones why', async (filters, words) => {
  await using newer = await raw();
  await using older = await raw({ apiVersion: '1.41' });
  const query = `?filters=${encodeURIComponent(filters)}`;
  for (const list of LISTS) {
    expect(await newer.refusal('GET', list + query)).toBe('400 invalid filter');
    expect(await older.refusal('GET', list + query)).toBe(`500 ${words}`);
  }
  expect(await newer.refusal('GET', `/volumes${query}`)).toBe(
    '400 error reading volume filters: invalid filter',
  );
  expect(await older.refusal('GET', `/volumes${query}`)).toBe(`400 error reading volume filters: ${words}`);
  expect(await older.refusal('POST', `/containers/prune${query}`)).toBe(`400 ${words}`);
});

test.each(['null', '{}', '{"name":null}', '{"name":{"web":true}}'])('%s is one', async (filters) => {
  await using engine = await raw();
  await engine.created();
  const { body } = await engine.call('GET', `/containers/json?all=1&filters=${encodeURIComponent(filters)}`);
  expect(body).toMatchObject([{ Names: ['/web'] }]);
});
