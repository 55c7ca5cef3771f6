/** Lists of containers: Podman's fail where the process of one of them ends while the list is being made. */

const TRIES = 10;

/** Asks again where that has happened. Whatever else fails, fails. */
export async function listing<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === TRIES || !String(error).includes('no such process')) throw error;
    }
  }
}
