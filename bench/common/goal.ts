/** A goal, and whether it is met. */

export interface Goal {
  readonly text: string;
  readonly measured: number;
  readonly limit: number;
}

export function goalLine({ text, measured, limit }: Goal): string {
  return `${isMet({ measured, limit }) ? 'met   ' : 'MISSED'}  ${text}: ${round(measured)} (at most ${round(limit)})`;
}

export function isMet({ measured, limit }: Pick<Goal, 'measured' | 'limit'>): boolean {
  return measured <= limit;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
