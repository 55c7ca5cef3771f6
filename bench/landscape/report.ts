/** What came out for one size, for people to read. */
import { median, spread } from '../common/median.js';
import { textTable } from '../common/text-table.js';
import type { ByContender, Outcome } from './competition.js';
import { type Phase, phases } from './contender.js';
import type { Times } from './rounds.js';

const titles: Readonly<Record<keyof ByContender<unknown>, string>> = {
  floor: 'bare API calls (floor)',
  library: 'docker-map, in process',
  program: 'docker-map, whole process',
  compose: 'Compose, whole process',
};
const contenders = ['floor', 'library', 'program', 'compose'] as const;
const phaseTitles: Readonly<Record<Phase, string>> = {
  up: 'up',
  again: 'up again, nothing to do',
  down: 'down, with network and volumes',
};

export function reportText({ containers, times, usage }: Outcome): string {
  const tables = phases.map((phase) => `${phaseTitles[phase]}\n${timeTable(times, phase)}`);
  return [`${containers} containers`, ...tables, `calls and memory\n${usageTable(containers, usage)}`].join(
    '\n',
  );
}

function timeTable(times: ByContender<Times>, phase: Phase): string {
  const floor = median(times.floor[phase]);
  const compose = times.compose && median(times.compose[phase]);
  const rows = contenders.flatMap((contender) => {
    const values = times[contender]?.[phase];
    if (!values) return [];
    const { median, least, most } = spread(values);
    const range = `${milliseconds(least)} to ${milliseconds(most)}`;
    const ratios = [ratio(median, floor), ratio(median, compose)];
    return [[`  ${titles[contender]}`, milliseconds(median), range, ...ratios]];
  });
  return textTable([['', 'median', 'range', 'of floor', 'of Compose'], ...rows]);
}

function usageTable(containers: number, usage: Outcome['usage']): string {
  const rows = (['program', 'compose'] as const).flatMap((contender) =>
    phases.flatMap((phase) => {
      const used = usage[contender]?.[phase];
      if (!used) return [];
      const memory = used.memory === undefined ? 'unknown' : `${used.memory.toFixed(0)} MiB`;
      const each = (used.calls / containers).toFixed(2);
      return [[`  ${titles[contender]}, ${phase}`, String(used.calls), each, memory]];
    }),
  );
  return textTable([['', 'calls', 'a container', 'peak memory'], ...rows]);
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function ratio(value: number, other: number | undefined): string {
  return other === undefined ? '-' : (value / other).toFixed(2);
}
