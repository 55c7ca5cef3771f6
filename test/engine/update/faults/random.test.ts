/**
 * Changes at random, a fault at random in the middle of each, on landscapes that live on: afterwards each is as declared,
 * or, where a new version can never run, as before. `DOCKER_MAP_FAULTS` says how many (default: 30), and
 * `DOCKER_MAP_FAULT_SEED` which ones; the title of a case says what happens in it.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasPrivateEngine, type PrivateEngine, startPrivateEngine } from '../../../support/private-engine.js';
import { testEngine } from '../../../support/test-engine.js';
import { type Case, casesOfClients, casesOfEngines, wordsOf } from './support/arbitrary.js';
import { Lane } from './support/lane.js';
import { play } from './support/play.js';
import { freePort } from './support/ports.js';
import { Stage } from './support/stage.js';

const wanted = Number(process.env['DOCKER_MAP_FAULTS'] ?? 30);
const seed = Number(process.env['DOCKER_MAP_FAULT_SEED'] ?? 1);
const timeout = 60_000 + wanted * 20_000;

/** Landscapes side by side, two on the test engine and one on an engine of its own: what waits leaves the processor to others. */
const lanes = hasPrivateEngine ? 3 : 2;

function casesFor(arbitrary: fc.Arbitrary<Case>, lane: number) {
  const numRuns = Math.ceil((wanted - lane) / lanes);
  const cases = fc.sample(arbitrary, { seed: seed + lane, numRuns });
  return cases.map((each, index) => [`${lane + 1}.${index + 1} ${wordsOf(each)}`, each] as const);
}

describe.concurrent(`seed ${seed}`, () => {
  describe.each([0, 1])('on the test engine', (number) => {
    const lane = new Lane();
    let stage: Stage;
    beforeAll(async () => {
      stage = await Stage.on(testEngine(), `faults-random-${number}`, {
        port: await freePort(),
        alone: false,
      });
    });
    afterAll(() => stage.end());

    test.each(casesFor(casesOfClients, number))('%s', { timeout }, (_, each) =>
      lane.next(() => play(stage, each)),
    );
  });

  describe.skipIf(!hasPrivateEngine)('on an engine of its own', () => {
    const lane = new Lane();
    let own: PrivateEngine;
    let stage: Stage;
    beforeAll(async () => {
      own = await startPrivateEngine({ megabytes: 64 });
      stage = await Stage.on(own, 'faults-random', { port: 8080, alone: false, own });
    });
    afterAll(async () => {
      stage.scenario.wrapper.close();
      await own[Symbol.asyncDispose]();
    });

    test.each(casesFor(casesOfEngines, 2))('%s', { timeout }, (_, each) =>
      lane.next(() => play(stage, each, own)),
    );
  });
});
