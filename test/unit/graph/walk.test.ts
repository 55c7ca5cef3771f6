import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walk } from '../../../src/graph/walk.js';

const node = (id: string, ...after: string[]) => ({ id, after });
const oneLane = { lane: () => 'engine', limit: 8 };

/** A random acyclic graph: each node names some of those before it. */
const graphs = fc
  .array(fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), { minLength: 1, maxLength: 30 })
  .map((rows) =>
    rows.map((row, index) => node(`n${index}`, ...row.filter((to) => to < index).map((to) => `n${to}`))),
  );

describe('walk', () => {
  it('visits each node once, after all that it names, within the limit', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 5 }), async (nodes, limit) => {
        const done = new Set<string>();
        let active = 0;
        const left = await walk(
          nodes,
          async ({ id, after }) => {
            expect(++active).toBeLessThanOrEqual(limit);
            for (const before of after) expect(done).toContain(before);
            await new Promise((resolve) => setImmediate(resolve));
            active--;
            expect(done.has(id)).toBe(false);
            done.add(id);
            return true;
          },
          { lane: () => 'engine', limit },
        );
        expect(left).toEqual([]);
        expect(done.size).toBe(nodes.length);
      }),
    );
  });

  it('visits together what can be visited together', async () => {
    let release = (): void => {};
    const all = new Promise<void>((resolve) => {
      release = resolve;
    });
    let active = 0;
    await walk(
      [node('a'), node('b'), node('c')],
      async () => {
        if (++active === 3) release();
        await all;
        return true;
      },
      oneLane,
    );
    expect(active).toBe(3);
  });

  it('leaves out what comes after a failure, names the failure, and goes on with the rest', async () => {
    const visited: string[] = [];
    const nodes = [node('a'), node('b', 'a'), node('c', 'b'), node('x'), node('y', 'x')];
    const left = await walk(
      nodes,
      async ({ id }) => {
        visited.push(id);
        return id !== 'a';
      },
      oneLane,
    );
    expect(visited.toSorted()).toEqual(['a', 'x', 'y']);
    expect(left.map(({ node: { id }, because }) => `${id} because of ${because?.id}`)).toEqual([
      'b because of a',
      'c because of a',
    ]);
  });

  it('begins nothing new after a stop, and waits for what is under way', async () => {
    const stop = new AbortController();
    const ended: string[] = [];
    const left = await walk(
      [node('a'), node('b', 'a')],
      async ({ id }) => {
        stop.abort();
        await new Promise((resolve) => setImmediate(resolve));
        ended.push(id);
        return true;
      },
      { ...oneLane, stop: stop.signal },
    );
    expect(ended).toEqual(['a']);
    expect(left).toEqual([{ node: node('b', 'a'), because: null }]);
  });

  it('goes on after a stop with what must not be left out, where all before it was visited', async () => {
    const stop = new AbortController();
    const visited: string[] = [];
    const left = await walk(
      [node('a'), node('after a', 'a'), node('b', 'a'), node('after b', 'b')],
      async ({ id }) => {
        stop.abort();
        visited.push(id);
        return true;
      },
      { ...oneLane, stop: stop.signal, despiteStop: ({ id }) => id.startsWith('after') },
    );
    expect(visited).toEqual(['a', 'after a']);
    expect(left.map(({ node: { id }, because }) => [id, because])).toEqual([
      ['b', null],
      ['after b', null],
    ]);
  });

  it('takes the longest chain first where not all have room', async () => {
    const visited: string[] = [];
    await walk(
      [node('leaf'), node('root'), node('middle', 'root'), node('end', 'middle')],
      async ({ id }) => {
        visited.push(id);
        return true;
      },
      { lane: () => 'engine', limit: 1 },
    );
    expect(visited).toEqual(['root', 'middle', 'leaf', 'end']);
  });

  it('limits each lane by itself', async () => {
    const active = { one: 0, two: 0 };
    const nodes = ['one', 'two', 'one', 'two', 'one'].map((lane, index) => ({
      id: `n${index}`,
      after: [],
      lane,
    }));
    let most = 0;
    await walk(
      nodes,
      async ({ lane }) => {
        const key = lane === 'one' ? 'one' : 'two';
        expect(++active[key]).toBe(1);
        most = Math.max(most, active.one + active.two);
        await new Promise((resolve) => setImmediate(resolve));
        active[key]--;
        return true;
      },
      { lane: ({ lane }) => lane, limit: 1 },
    );
    expect(most).toBe(2);
  });
});
