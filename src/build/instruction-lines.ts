/** The instructions of a Dockerfile, each as one line: without comments, and without the contents of heredocs. */

/** Continued lines are put together; what is between the instructions is left out. */
export function instructionLines(dockerfile: string): readonly string[] {
  const continuation = continuationOf(dockerfile);
  const lines: string[] = [];
  let begun = '';
  let ends: readonly string[] = [];
  for (const line of dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (ends.length > 0) {
      if (line.replace(/^\t+/, '') === ends[0]) ends = ends.slice(1);
      continue;
    }
    if (/^\s*(?:#|$)/.test(line)) continue;
    const text = line.trimEnd();
    if (text.endsWith(continuation)) {
      begun += `${text.slice(0, -1)} `;
      continue;
    }
    const whole = `${begun}${text}`.trim();
    begun = '';
    lines.push(whole);
    ends = heredocsIn(whole);
  }
  return begun === '' ? lines : [...lines, begun.trim()];
}

/** A directive can only stand before all else. */
function continuationOf(dockerfile: string): string {
  const head = /^\uFEFF?(?:\s*#\s*\w+\s*=.*\r?\n)*/.exec(dockerfile)?.[0] ?? '';
  return /^\s*#\s*escape\s*=\s*(\S)\s*$/im.exec(head)?.[1] ?? '\\';
}

/** The words that end the heredocs which begin in a line. */
function heredocsIn(line: string): readonly string[] {
  if (!/^(?:RUN|COPY|ADD)\s/i.test(line)) return [];
  return [...line.matchAll(/(?<!<)<<-?(["']?)([A-Za-z_]\w*)\1/g)].flatMap(([, , word]) => word ?? []);
}
