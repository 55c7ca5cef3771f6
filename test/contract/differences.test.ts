import { expect, it } from 'vitest';
import { allCases } from './cases/all.js';
import { differences } from './differences/all.js';

const names = Object.values(allCases).flatMap((cases) => cases.map(({ name }) => name));

it('no two cases have one sentence', () => {
  expect(new Set(names).size).toBe(names.length);
});

it('each difference is one of a case, and listed once', () => {
  const listed = differences.map((one) => `${one.engine}: ${one.case}`);
  expect(new Set(listed).size).toBe(listed.length);
  expect(differences.map((one) => one.case).filter((name) => !names.includes(name))).toEqual([]);
});
