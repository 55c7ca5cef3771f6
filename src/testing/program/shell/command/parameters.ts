/** What a command is given: letters of options, and the rest. */
export function divided(parameters: readonly string[]): {
  /** All of them, with their dashes: `-r-f`. */
  readonly options: string;
  readonly operands: readonly string[];
} {
  return {
    options: parameters.filter((parameter) => /^-\w/.test(parameter)).join(''),
    operands: parameters.filter((parameter) => !/^-\w/.test(parameter)),
  };
}
