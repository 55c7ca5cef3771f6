/** What to do next, where the engine's own words tell more than the status of its answer. */

interface Rule {
  readonly says: RegExp;
  /** @param subject what the words are about: the first group of `says` */
  readonly hint: (subject: string) => string;
}

const RULES: readonly Rule[] = [
  {
    says: /(?:Bind for|listen \w+|bind host port(?: for)?) (?:\[[^\]]*\]|[\d.]*|::):(\d+)\b.*(?:address already in use|port is already allocated)/,
    hint: (port) =>
      `Another program or container has that port: \`docker ps --filter publish=${port}\` shows containers.`,
  },
  {
    says: /Address already in use$/,
    hint: () => 'Another container has that IP address: `docker network inspect` of its network shows which.',
  },
  {
    says: /unable to find (user|group) /,
    hint: (kind) => `The image has no such ${kind}: add it to the image, or give its id, which always works.`,
  },
  {
    says: /exec: "?([^":]+)"?: (?:executable file not found|stat [^:]+: no such file or directory|permission denied)/,
    hint: (program) =>
      `The image has no program ${program} that can be run: check \`command\`, \`entrypoint\` and the image.`,
  },
  {
    says: /plugin "?([^"\s]+?)"? not found/,
    hint: (driver) =>
      `The driver ${driver} is not installed on the engine: \`docker info\` shows those that are.`,
  },
  {
    says: /Cannot link to a non running container: \/?(\S+)/,
    hint: (container) =>
      `A link needs a running container: \`docker logs ${container}\` may show why it has ended.`,
  },
  {
    says: /cannot join network of a non running container: (\S+)/,
    hint: (container) =>
      `The container that shares its network must run: \`docker logs ${container}\` may show why it has ended.`,
  },
  {
    says: /^Not Found$/,
    hint: () => 'This engine does not have that call at all; see whether a newer version of it does.',
  },
];

/** Nothing where the words are not known. @param words the engine's */
export function hintFor(words: string): string | undefined {
  for (const { says, hint } of RULES) {
    const match = says.exec(words);
    if (match) return hint(match[1] ?? '');
  }
  return undefined;
}
