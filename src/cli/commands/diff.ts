/** `diff`: what runs beside what the map declares, field by field. Touches nothing. */
import type { DifferenceRow } from '../../client/difference-row.js';
import type { RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { styleFor } from '../output/style.js';
import { withClient } from '../with-client.js';
import { differencesText, isDifferent } from './diff-text.js';

export const diffCommand: RunCommand = (invocation, io) =>
  withClient(invocation, io, async (client) => {
    const { words, literalWords, options } = invocation;
    const all = await client.differences([...words, ...literalWords]);
    const rows = options.all ? all : all.map(withoutEqualFields);
    if (options.json) io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    else io.stdout.write(differencesText(rows, styleFor(io.stdout, io.environment, options.noColor)));
    return options.exitCode && rows.some(isDifferent) ? ExitCode.differs : ExitCode.done;
  });

function withoutEqualFields(row: DifferenceRow): DifferenceRow {
  return { ...row, fields: row.fields.filter(({ equal }) => !equal) };
}
