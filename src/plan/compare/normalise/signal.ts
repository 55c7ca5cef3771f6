/** Signals by number, name, or name without `SIG`, as one text. */

const numbers: Readonly<Record<string, number>> = {
  ...{ HUP: 1, INT: 2, QUIT: 3, ILL: 4, TRAP: 5, ABRT: 6, IOT: 6, BUS: 7, FPE: 8, KILL: 9, USR1: 10 },
  ...{ SEGV: 11, USR2: 12, PIPE: 13, ALRM: 14, TERM: 15, STKFLT: 16, CHLD: 17, CLD: 17, CONT: 18 },
  ...{ STOP: 19, TSTP: 20, TTIN: 21, TTOU: 22, URG: 23, XCPU: 24, XFSZ: 25, VTALRM: 26, PROF: 27 },
  ...{ WINCH: 28, IO: 29, POLL: 29, PWR: 30, SYS: 31, RTMIN: 34, RTMAX: 64 },
};

const names = new Map(
  Object.entries(numbers)
    .reverse()
    .map(([name, number]) => [String(number), name]),
);

/** Linux' numbers, as engines have them; a signal that is not known stays as it is. */
export function signalName(signal: string): string {
  const name = signal.toUpperCase().replace(/^SIG/, '');
  return `SIG${names.get(name) ?? names.get(String(numbers[name])) ?? name}`;
}
