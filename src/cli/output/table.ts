/** Text in columns, as wide as their widest cell. */
import { textWidth } from './width.js';

const GAP = '  ';

/** One line a row, without spaces at its end. */
export function formatTable(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, textWidth(cell));
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - textWidth(cell)))
      .join(GAP)
      .trimEnd(),
  );
}
