/** What became of a step, as one line that stays. */
import { stepLabel, stepSign, stepVerb } from '../../plan/step-text.js';
import type { StepOutcome } from '../../run/event.js';
import { formatDuration } from '../output/duration.js';
import { type Style, signColour } from '../output/style.js';

/** `null` for steps that were not done: the report at the end tells of them, with the reason. */
export function outcomeLine(outcome: StepOutcome, style: Style): string | null {
  const { step } = outcome;
  switch (outcome.status) {
    case 'done': {
      if (!outcome.changed) return style('dim', `= ${stepLabel(step)} was ${stepVerb(step).done} already`);
      const sign = stepSign(step);
      const duration = style('dim', formatDuration(outcome.milliseconds));
      return `${style(signColour(sign) ?? 'bold', sign)} ${stepVerb(step).done} ${stepLabel(step)} ${duration}`;
    }
    case 'failed':
      return style('red', `✖ ${stepVerb(step).doing} ${stepLabel(step)}: ${outcome.error.message}`);
    case 'not-done':
      return null;
  }
}
