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
  hostname(_, context) {
    context.write.stdout(`${hostNameOf(context)}\n`);
    return 0;
  },
  pwd(_, { write, directory }) {
    write.stdout(`${directory}\n`);
    return 0;
  },
  id([option], { write, run }) {
    const { user, group } = idsOf(run.user);
    const all = `uid=${user} gid=${group} groups=${group}`;
    write.stdout(`${option === undefined ? all : option === '-g' ? group : user}\n`);
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

/** There is no list of users: whoever is named is root. */
function idsOf(declared: string): { readonly user: number; readonly group: number } {
  const [user, group] = declared.split(':').map((name) => (/^\d+$/.test(name) ? Number(name) : 0));
  return { user: user ?? 0, group: group ?? 0 };
}

function hostNameOf({ run }: ShellContext): string {
  return run.environment['HOSTNAME'] ?? run.container;
}
