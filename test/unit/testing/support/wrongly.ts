/** Calls with values that the types forbid, as who writes without types does. */

export function wrongly(target: object, method: string, ...given: readonly unknown[]): unknown {
  const found: unknown = Reflect.get(target, method);
  if (typeof found !== 'function') throw new Error(`there is no ${method}`);
  return Reflect.apply(found, target, given);
}

/** Code, message and hint of an error, in three lines. */
export async function toldBy(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { code, hint } = { code: undefined, hint: undefined, ...error };
    return [code, error.message, hint].join('\n');
  }
  return 'no error';
}
