/** What a part of the planner works with, and what it has planned, as text. */
import type { Action } from '../../../src/plan/plan.js';
import { PlanBuilder } from '../../../src/plan/plan-builder.js';
import { planText } from '../../../src/plan/plan-text.js';
import type { Planning } from '../../../src/plan/planning.js';
import { landscapeOf, type PlanCase, snapshotOf } from './support.js';

export function planningOf(action: Action, { map, exists, options = {} }: Omit<PlanCase, 'names'>): Planning {
  const landscape = landscapeOf(map);
  const targets = new Set(landscape.items.keys());
  const request = { action, engine: 'here', landscapes: [landscape], targets, everything: true, options };
  return { request: { ...request, snapshot: snapshotOf(exists) }, builder: new PlanBuilder(action, 'here') };
}

/** The steps and notes planned so far, with edges. */
export function plannedLines({ builder }: Planning): readonly string[] {
  const text = planText(builder.build(), { edges: true });
  return text === '' ? [] : text.split('\n').map((line) => line.replace(/(?<=\S) {2,}/g, '  '));
}
