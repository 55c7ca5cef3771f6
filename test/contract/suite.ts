/** The contract as tests, for one engine. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { allCases } from './cases/all.js';
import type { ContractCase, Proof } from './contract-case.js';
import { differencesOf } from './differences/all.js';
import { ContractContext, type ContractEngine, contractEngine } from './support/contract-context.js';
import { realTarget, type TargetName } from './target.js';

/** Milliseconds for a case: only what hangs takes so long, also on a busy machine. */
const PATIENCE = 30_000;

/** What the summary is made of: it comes with each test into the report. */
declare module 'vitest' {
  interface TaskMeta {
    target?: TargetName;
    version?: string;
    api?: string;
    /** Why the case does not hold there. */
    difference?: string;
  }
}

/** The contract for an engine that `script/test contract` has started. */
export function realContract(name: TargetName): void {
  const target = realTarget(name);
  switch (target.kind) {
    case 'ready':
      contract(name, async () => ({ ...target, close: async () => undefined }));
      break;
    case 'failed':
      it(name, () => {
        throw new Error(target.problem);
      });
      break;
    case 'absent':
      it.skip(`${name}: not asked for; see script/test contract`);
      break;
    default:
      target satisfies never;
  }
}

interface Opened {
  readonly host: string;
  readonly image: string;
  close(): Promise<void>;
}

export function contract(name: TargetName, open: () => Promise<Opened>): void {
  let opened: Opened | undefined;
  let known: ContractEngine | undefined;

  beforeAll(async () => {
    opened = await open();
    known = await contractEngine(opened.host, opened.image);
  });

  afterAll(async () => {
    known?.engine.close();
    await opened?.close();
  });

  const engine = (): ContractEngine => {
    if (known) return known;
    throw new Error(`${name} did not start.`);
  };

  for (const [topic, cases] of Object.entries(allCases)) {
    describe.concurrent(topic, () => {
      for (const one of cases) {
        it(one.name, async ({ task }) => {
          const version = await engine().engine.version();
          Object.assign(task.meta, { target: name, version: version.engine, api: version.api });
          await hold(one, name, engine(), task.meta);
        });
      }
    });
  }
}

async function hold(
  one: ContractCase,
  name: TargetName,
  engine: ContractEngine,
  meta: { difference?: string },
): Promise<void> {
  const difference = differencesOf(name).get(one.name);
  if (difference === undefined) return prove(one.run, engine);
  meta.difference = difference.reason;
  const failure = await failureOf(prove(one.run, engine, difference.patience));
  if (failure === undefined) {
    throw new Error(`The case holds here, and is listed as a difference: ${difference.reason}`);
  }
  if (!difference.fails.test(failure)) {
    throw new Error(`The case fails otherwise than listed (${difference.fails}): ${failure}`);
  }
  if (difference.instead) await prove(difference.instead, engine);
}

async function failureOf(proving: Promise<void>): Promise<string | undefined> {
  try {
    await proving;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Runs it, at most so long, and removes what it made. */
async function prove(proof: Proof, engine: ContractEngine, patience = PATIENCE): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  const context = new ContractContext(engine, signal);
  const tooLong = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The case took too long.')), { once: true });
  });
  try {
    await Promise.race([proof(context), tooLong]);
  } finally {
    await context.clear();
  }
}
