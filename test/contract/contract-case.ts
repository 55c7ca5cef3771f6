/** A case of the contract: one sentence on what engines do, and the proof. */
import type { ContractContext } from './support/contract-context.js';

export interface ContractCase {
  /** The sentence; no two cases have the same one. */
  readonly name: string;
  /** Fails where the engine does something else. What it makes is removed for it. */
  readonly run: Proof;
}

export type Proof = (context: ContractContext) => Promise<void>;

export function contractCase(name: string, run: Proof): ContractCase {
  return { name, run };
}
