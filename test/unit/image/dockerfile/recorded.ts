/** What was recorded of the original, done with a `DockerFile`. */
import type { DockerFile, DockerFileOptions } from '../../../../src/image/dockerfile/dockerfile.js';

export type Operation =
  | readonly ['prefix', readonly [string, ...string[]]]
  | readonly ['run', readonly string[]]
  | readonly ['run_all', readonly string[]]
  | readonly ['prefix_all', readonly [string, ...(string | readonly string[])[]]]
  | readonly ['blank' | 'finalize', readonly []]
  | readonly ['comment', readonly [string?]]
  | readonly ['add_volume', readonly [string]]
  | readonly ['add_file', readonly [string, string?], { readonly replace_space?: boolean }?]
  | readonly ['set', 'volumes', readonly string[]]
  | readonly ['set', 'command' | 'entrypoint', string | readonly string[]]
  | readonly ['set', 'command_shell', boolean]
  | readonly ['set', 'command_user' | 'command_workdir', string]
  | readonly ['set', 'expose', readonly (string | number)[]];

export function optionsOf([, maintainer]: readonly [string | null, string?]): DockerFileOptions {
  return maintainer === undefined ? {} : { maintainer };
}

export function applied(dockerfile: DockerFile, operation: Operation): void {
  switch (operation[0]) {
    case 'prefix':
      dockerfile.prefix(...operation[1]);
      return;
    case 'prefix_all':
      dockerfile.prefixAll(...operation[1]);
      return;
    case 'run':
      dockerfile.run(...operation[1]);
      return;
    case 'run_all':
      dockerfile.runAll(...operation[1]);
      return;
    case 'blank':
      dockerfile.blank();
      return;
    case 'finalize':
      dockerfile.finalize();
      return;
    case 'comment':
      dockerfile.comment(...operation[1]);
      return;
    case 'add_volume':
      dockerfile.addVolume(...operation[1]);
      return;
    case 'add_file': {
      const [source, destination] = operation[1];
      dockerfile.addFile(source, destination, undefined, {
        replaceSpace: operation[2]?.replace_space ?? true,
      });
      return;
    }
    case 'set':
      set(dockerfile, operation);
      return;
    default:
      throw new Error(
        `an operation that this test does not know: ${JSON.stringify(operation satisfies never)}`,
      );
  }
}

function set(dockerfile: DockerFile, operation: Extract<Operation, readonly ['set', ...unknown[]]>): void {
  switch (operation[1]) {
    case 'volumes':
      dockerfile.volumes = operation[2];
      return;
    case 'command':
    case 'entrypoint':
      dockerfile[operation[1]] = operation[2];
      return;
    case 'command_shell':
      dockerfile.commandShell = operation[2];
      return;
    case 'command_user':
      dockerfile.commandUser = operation[2];
      return;
    case 'command_workdir':
      dockerfile.commandWorkdir = operation[2];
      return;
    case 'expose':
      dockerfile.expose = operation[2];
      return;
    default:
      throw new Error(
        `a property that this test does not know: ${JSON.stringify(operation satisfies never)}`,
      );
  }
}
