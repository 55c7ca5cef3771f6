import { describe, expect, it } from 'vitest';
import { findCycle, findCycles } from '../../../src/graph/cycle.js';

const node = (id: string, ...after: string[]) => ({ id, after });

describe('findCycle', () => {
  it.each([
    ['no nodes', [], undefined],
    ['a chain', [node('a', 'b'), node('b', 'c'), node('c')], undefined],
    ['a diamond', [node('a', 'b', 'c'), node('b', 'd'), node('c', 'd'), node('d')], undefined],
    ['an edge to a node outside the graph', [node('a', 'elsewhere')], undefined],
    ['a node that comes after itself', [node('a', 'a')], ['a', 'a']],
    ['two nodes', [node('a', 'b'), node('b', 'a')], ['a', 'b', 'a']],
    [
      'a circle behind a tail',
      [node('t', 'a'), node('a', 'b'), node('b', 'c'), node('c', 'a')],
      ['a', 'b', 'c', 'a'],
    ],
  ])('%s', (_, nodes, cycle) => {
    expect(findCycle(nodes)).toEqual(cycle);
  });

  it('follows a chain of 50,000 nodes', () => {
    const nodes = Array.from({ length: 50_000 }, (_, index) => node(`n${index}`, `n${index + 1}`));
    expect(findCycle(nodes)).toBeUndefined();
    expect(findCycle([...nodes, node('n50000', 'n0')])).toHaveLength(50_002);
  });
});

describe('findCycles', () => {
  it.each([
    ['no nodes', [], []],
    [
      'circles apart from each other',
      [node('a', 'b'), node('b', 'a'), node('c'), node('d', 'd'), node('e', 'a')],
      [
        ['a', 'b', 'a'],
        ['d', 'd'],
      ],
    ],
    [
      'one of several circles through a node',
      [node('a', 'b', 'c'), node('b', 'a'), node('c', 'a')],
      [['a', 'b', 'a']],
    ],
  ])('%s', (_, nodes, cycles) => {
    expect([...findCycles(nodes)]).toEqual(cycles);
  });
});
