/** What came of the contract, an engine a line. */

/** @typedef {import('../test/vitest.js').FileReport} FileReport */

const headings = ['engine', 'version', 'API', 'cases', 'passed', 'differences'];

/** The test file of an engine: its name is the engine's. */
const engineFile = /[/\\]engines[/\\]([^/\\]+)\.test\.ts$/;

/**
 * @param {readonly FileReport[]} files
 * @returns {string}
 */
export function contractTable(files) {
  const engines = files.filter(({ name }) => engineFile.test(name));
  const rows = [headings, ...engines.map(row).sort(([a = ''], [b = '']) => a.localeCompare(b))];
  const widths = headings.map((_heading, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const lines = rows.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

/**
 * @param {FileReport} file
 * @returns {readonly string[]}
 */
function row({ name, assertionResults }) {
  const engine = engineFile.exec(name)?.[1] ?? name;
  const told = assertionResults.find(({ meta }) => meta?.['version'])?.meta;
  if (!told) {
    const words = assertionResults.some(({ status }) => status === 'failed') ? 'not started' : 'not run';
    return [engine, words, '-', '-', '-', '-'];
  }
  const differing = assertionResults.filter(({ meta }) => meta?.['difference']);
  const passed = assertionResults.filter(({ status }) => status === 'passed');
  const counts = [assertionResults.length, passed.length, differing.length];
  return [engine, `${told['version']}`, `${told['api']}`, ...counts.map(String)];
}
