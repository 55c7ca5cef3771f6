/** Commands that say where they run, or wait there. */
import { environmentOf, type ShellContext } from '../context.js';
import type { Steps } from '../process.js';
import { failed, type ShellCommands } from './command.js';

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

export const surroundingsCommands: ShellCommands = {
  true: () => 0,
  false: () => 1,
  *sleep(parameters, context): Steps {
    if (parameters.length === 0) return failed(context, 'Usage: sleep [N]...');
    let seconds = 0;
    for (const parameter of parameters) {
      const [, number, unit = 's'] = /^(\d+(?:\.\d*)?|\.\d+|inf(?:inity)?)([smhd])?$/.exec(parameter) ?? [];
      if (number === undefined) return failed(context, `sleep: invalid number '${parameter}'`);
      seconds += (number.startsWith('inf') ? Number.POSITIVE_INFINITY : Number(number)) * (UNITS[unit] ?? 1);
    }
    yield { kind: 'time', milliseconds: seconds * 1000 };
    return 0;
  },
  /** Of what has no end: `tail -f /dev/null`. */
  *tail(parameters): Steps {
    if (parameters.some((parameter) => /^-[fF]$/.test(parameter))) yield { kind: 'forever' };
    return 0;
  },
  cat(parameters, context) {
    const missing = parameters.filter((path) => path !== '-' && path !== '/dev/null');
    for (const path of missing) failed(context, `cat: can't open '${path}': No such file or directory`);
    return missing.length > 0 ? 1 : 0;
  },
  hostname(_, context) {
    context.write.stdout(`${hostNameOf(context)}\n`);
    return 0;
  },
  pwd(_, { write }) {
    write.stdout('/\n');
    return 0;
  },
  *env(parameters, context): Steps {
    const assigned = parameters.findIndex((parameter) => !parameter.includes('='));
    const command = assigned < 0 ? [] : parameters.slice(assigned);
    const declared = assigned < 0 ? parameters : parameters.slice(0, assigned);
    const entries = declared.map((text): [string, string] => {
      const [name = '', ...value] = text.split('=');
      return [name, value.join('=')];
    });
    const environment = { ...environmentOf(context), ...Object.fromEntries(entries) };
    if (command.length > 0) {
      const variables = new Map(Object.entries(environment));
      return yield* context.language.invoke(command, {
        ...context,
        variables,
        exported: new Set(variables.keys()),
      });
    }
    for (const [name, value] of Object.entries(environment)) context.write.stdout(`${name}=${value}\n`);
    return 0;
  },
};

function hostNameOf({ run }: ShellContext): string {
  return run.environment['HOSTNAME'] ?? run.container;
}
