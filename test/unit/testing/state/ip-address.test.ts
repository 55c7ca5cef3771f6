import { describe, expect, test } from 'vitest';
import {
  addressOf,
  addressText,
  holds,
  overlap,
  subnetOf,
  subnetText,
} from '../../../../src/testing/state/ip-address.js';

describe('addresses', () => {
  test.each(['0.0.0.0', '172.17.0.2', '255.255.255.255', '::', '::1', 'fd00:77::2', 'fe80::1:2:3:4'])(
    '%s is read and written',
    (text) => {
      const address = addressOf(text);
      expect(address && addressText(address)).toBe(text);
    },
  );

  test.each(['', 'web', '1.2.3', '1.2.3.256', 'fd00::1::2'])('"%s" is none', (text) => {
    expect(addressOf(text)).toBeUndefined();
  });
});

describe('subnets', () => {
  test.each([
    ['10.0.0.5/24', '10.0.0.0/24'],
    ['fd00:77::5/64', 'fd00:77::/64'],
    ['1.2.3.4/32', '1.2.3.4/32'],
  ])('%s is %s', (text, expected) => {
    const subnet = subnetOf(text);
    expect(subnet && subnetText(subnet)).toBe(expected);
  });

  test.each(['10.0.0.0', '10.0.0.0/33', 'nonsense/8', '/8'])('"%s" is none', (text) => {
    expect(subnetOf(text)).toBeUndefined();
  });

  test('one holds its addresses, and meets others', () => {
    const [small, large, other] = ['10.1.2.0/24', '10.1.0.0/16', '10.2.0.0/16'].map(subnetOf);
    const address = addressOf('10.1.2.3');
    if (!small || !large || !other || !address) throw new Error('unread');
    expect([holds(small, address), holds(other, address)]).toEqual([true, false]);
    expect([overlap(small, large), overlap(large, small), overlap(small, other)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
