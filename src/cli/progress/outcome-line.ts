/** What became of a step, as one line that stays. */
import type { Step } from '../../plan/step.js';
import { stepLabel, stepSign, stepVerb } from '../../plan/step-text.js';
import type { StepOutcome } from '../../run/event.js';
import { formatDuration } from '../output/duration.js';
import { type Style, signColour } from '../output/style.js';
import { failureWords } from './build/failure-words.js';

/** `null` for steps that were not done: the report at the end tells of them, with the reason. */
export function outcomeLine(outcome: StepOutcome, style: Style): string | null {
  const { step } = outcome;
  switch (outcome.status) {
    case 'done': {
      if (!outcome.changed) return style('dim', `= ${stepLabel(step)} was ${stepVerb(step).done} already`);
      const sign = stepSign(step);
      const duration = style('dim', formatDuration(outcome.milliseconds));
      return `${style(signColour(sign) ?? 'bold', sign)} ${donePhrase(step)} ${duration}`;
    }
    case 'failed':
      return style(
        'red',
        `✖ ${stepVerb(step).doing} ${stepLabel(step)}: ${firstLine(failureWords(step.target, outcome.error))}`,
      );
    case 'not-done':
      return null;
  }
}

function donePhrase(step: Step): string {
  switch (step.kind) {
    case 'waitContainer':
      return `${stepLabel(step)} is ready`;
    case 'execCommands':
      return `ran commands in ${stepLabel(step)}`;
    case 'connectNetwork':
      return `connected ${stepLabel(step)} to ${step.network}`;
    case 'disconnectNetwork':
      return `disconnected ${stepLabel(step)} from ${step.network}`;
    case 'renameContainer':
      return `renamed ${stepLabel(step)} to ${step.name}`;
    default:
      return `${stepVerb(step).done} ${stepLabel(step)}`;
  }
}

/** The rest of it, such as logs, is in the report at the end. */
function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
