import { describe, expect, it } from 'vitest';
import type { Slot } from '../../../src/graph/lane.js';
import { walk } from '../../../src/graph/walk.js';

const node = (id: string, ...after: string[]) => ({ id, after });
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('a slot', () => {
  it('that is given back early lets another visit begin', async () => {
    let letGo = (): void => {};
    const others = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const ended: string[] = [];
    await walk(
      [node('waits'), node('a'), node('b')],
      async ({ id }, slot) => {
        if (id === 'waits') {
          slot.release();
          await others;
        }
        ended.push(id);
        if (id === 'b') letGo();
        return true;
      },
      { lane: () => 'engine', limit: 1 },
    );
    expect(ended).toEqual(['a', 'b', 'waits']);
  });

  it('is waited for by who takes it again, before any visit begins', async () => {
    const told: string[] = [];
    let goOn = (): void => {};
    const resumed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await walk(
      [node('waits'), node('a'), node('b')],
      async ({ id }, slot) => {
        told.push(`${id} begins`);
        if (id === 'waits') {
          slot.release();
          await resumed;
          await slot.take();
          told.push('waits goes on');
        } else {
          goOn();
          await nextTurn();
        }
        told.push(`${id} ends`);
        return true;
      },
      { lane: () => 'engine', limit: 1 },
    );
    expect(told).toEqual([
      'waits begins',
      'a begins',
      'a ends',
      'waits goes on',
      'waits ends',
      'b begins',
      'b ends',
    ]);
  });

  it('keeps the limit whatever is given back and taken', async () => {
    let held = 0;
    const rest = async (slot: Slot): Promise<void> => {
      held--;
      slot.release();
      slot.release();
      await nextTurn();
      await slot.take();
      await slot.take();
      expect(++held).toBeLessThanOrEqual(2);
    };
    await walk(
      Array.from({ length: 9 }, (_, index) => node(`n${index}`)),
      async (_node, slot) => {
        expect(++held).toBeLessThanOrEqual(2);
        await rest(slot);
        await nextTurn();
        await rest(slot);
        held--;
        return true;
      },
      { lane: () => 'engine', limit: 2 },
    );
    expect(held).toBe(0);
  });

  it('can be taken again after a stop: what is under way comes to its end', async () => {
    const stop = new AbortController();
    const ended: string[] = [];
    const left = await walk(
      [node('a'), node('b')],
      async ({ id }, slot) => {
        stop.abort();
        slot.release();
        await nextTurn();
        await slot.take();
        ended.push(id);
        return true;
      },
      { lane: () => 'engine', limit: 1, stop: stop.signal },
    );
    expect(ended).toEqual(['a']);
    expect(left.map(({ node: { id } }) => id)).toEqual(['b']);
  });
});
