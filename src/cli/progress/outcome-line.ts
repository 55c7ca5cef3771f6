/** What became of a step, as one line that stays. */
import type { Step } from '../../plan/step.js';
import { stepLabel, stepSign, stepVerb } from '../../plan/step-text.js';
import type { StepOutcome } from '../../run/event.js';
import type { Unneeded } from '../../run/unneeded.js';
import { formatDuration } from '../output/duration.js';
import { type Style, signColour } from '../output/style.js';
import { failureWords } from './build/failure-words.js';

/**
 * `null` for steps that were not done: the report at the end tells of them, with the reason. And for commands that were not
 * needed: the line of their container says why.
 */
export function outcomeLine(outcome: StepOutcome, style: Style): string | null {
  const { step } = outcome;
  switch (outcome.status) {
    case 'done': {
      if (outcome.unneeded !== undefined) return keptLine(step, outcome.unneeded, style);
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

const keptBecause: Readonly<Record<Unneeded, string>> = {
  'same-image': 'its image came out the same',
  'not-replaced': 'what it is bound to was not replaced',
};

function keptLine(step: Step, unneeded: Unneeded, style: Style): string | null {
  if (step.kind !== 'replaceContainer') return null;
  return style('dim', `= kept ${stepLabel(step)}: ${keptBecause[unneeded]}`);
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
