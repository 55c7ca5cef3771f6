/** What the command line says of builds, over what the map says. Pure. */
import type { Plan } from '../../plan/plan.js';
import type { OptionValues } from '../option-values.js';

/** For this run alone: neither what an image is labelled with, nor whether it is built, comes from these. */
export function withBuildOverrides<Kind extends Plan>(
  plan: Kind,
  { pull, noCache, builder }: Pick<OptionValues, 'pull' | 'noCache' | 'builder'>,
): Kind {
  const overrides = {
    ...(pull && { pull }),
    ...(noCache && { noCache }),
    ...(builder !== undefined && { builder }),
  };
  if (Object.keys(overrides).length === 0) return plan;
  const steps = plan.steps.map((step) =>
    step.kind === 'buildImage' ? { ...step, specification: { ...step.specification, ...overrides } } : step,
  );
  return { ...plan, steps };
}
