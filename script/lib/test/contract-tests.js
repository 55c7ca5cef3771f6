/** One list of cases, held against the simulated engine and real ones; a table tells what came of it. */
import { startEngines } from '../contract/engines.js';
import { contractTable } from '../contract/table.js';
import { runReportedTests } from './vitest.js';

export async function runContractTests() {
  const canStart = process.getuid?.() === 0;
  if (!canStart)
    console.log('Only root can start engines: the contract is held against the simulated one alone.');
  const targets = canStart ? await startEngines() : {};
  const { tally, files } = await runReportedTests('contract', {
    env: { DOCKER_MAP_CONTRACT_TARGETS: JSON.stringify(targets) },
    // An engine each; many cases wait for something.
    workers: 3,
  });
  console.log(`\n${contractTable(files)}`);
  return tally;
}
