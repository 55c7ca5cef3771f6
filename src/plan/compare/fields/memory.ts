/** Memory and swap, which engines change together. */
import { sizeText } from '../normalise/size.js';
import type { FieldRule } from '../rule.js';
import type { Subject } from '../subject.js';
import { single, type Value } from '../value.js';
import { changed, limit, limitAt, resetLimit } from './limit.js';

const unlimited = -1;

const memory: FieldRule = {
  ...limit({ name: 'mem_limit', field: 'Memory', shown: sizeText }),
  remedy: (subject) => (limitAt(subject, 'declared', 'Memory') > 0 ? bothChanged(subject) : resetLimit),
};

const swap: FieldRule = {
  name: 'memswap_limit',
  fields: ['MemorySwap'],
  mode: 'exact',
  sides: (subject) => {
    const declared = limitAt(subject, 'declared', 'MemorySwap');
    const expected = swapValue(declaredSwap(subject));
    return {
      declared: declared === 0 ? undefined : swapValue(declared),
      expected,
      observed: hasOwnSwap(subject) ? swapValue(limitAt(subject, 'observed', 'MemorySwap')) : expected,
    };
  },
  remedy: (subject) => (declaredSwap(subject) === 0 ? resetLimit : bothChanged(subject)),
};

/** Memory and swap together, twice the memory unless it is declared, as engines do. */
function declaredSwap(subject: Subject): number {
  return limitAt(subject, 'declared', 'MemorySwap') || 2 * limitAt(subject, 'declared', 'Memory');
}

/**
 * Whether it says more than the limit of the memory does. Engines of kernels that cannot limit swap leave it unlimited,
 * whatever was declared.
 */
function hasOwnSwap(subject: Subject): boolean {
  const observed = limitAt(subject, 'observed', 'MemorySwap');
  const wasDeclared = subject.onceDeclared.has('MemorySwap');
  if (limitAt(subject, 'declared', 'MemorySwap') !== 0) return observed !== unlimited || !wasDeclared;
  if (limitAt(subject, 'declared', 'Memory') === 0) return false;
  return observed === unlimited ? wasDeclared : observed !== 2 * limitAt(subject, 'observed', 'Memory');
}

function bothChanged(subject: Subject) {
  const declared = limitAt(subject, 'declared', 'Memory');
  return changed({ ...(declared > 0 && { Memory: declared }), MemorySwap: declaredSwap(subject) });
}

function swapValue(bytes: number): Value {
  return bytes === 0 ? [] : single(String(bytes), () => sizeText(bytes));
}

const kernelMemory = limit({ name: 'kernel_memory', field: 'KernelMemory', shown: sizeText });

export const memoryRules: readonly FieldRule[] = [
  memory,
  swap,
  limit({ name: 'mem_reservation', field: 'MemoryReservation', none: -1, shown: sizeText }),
  {
    ...kernelMemory,
    // Newer engines know it no more, and do not show it.
    sides: (subject) => ('KernelMemory' in subject.observed ? kernelMemory.sides(subject) : undefined),
  },
];
