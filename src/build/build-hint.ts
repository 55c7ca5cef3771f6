/** What to do next, by the words of builders: of BuildKit, of Docker's classic builder, of Podman's. */

interface Rule {
  readonly says: RegExp;
  /** @param subject what the words are about: the first group of `says` */
  readonly hint: (subject: string) => string;
}

const MISSING_FILE =
  /(?:file not found in build context or excluded by \.dockerignore: stat (\S+):|(?:cache key|checksum of ref).*?"\/?([^"]+)"(?:: | )not found|copier: stat: "\/?([^"]+)")/;

const NEEDS_LOGIN =
  /(?:pull access denied|authorization failed|failed to authorize|401 Unauthorized|no basic auth credentials|supported auth scheme|unauthorized: )/;

const RULES: readonly Rule[] = [
  {
    says: /^secret (\S+?):? (?:not found: )?not found$/,
    hint: (id) => `The Dockerfile asks for a secret "${id}": say in \`secrets\` where it is.`,
  },
  {
    says: /(?:unset ssh forward key (\S+)|no SSH key "([^"]*)" forwarded)/,
    hint: (id) => `The Dockerfile asks for an SSH agent "${id || 'default'}": name its socket in \`ssh\`.`,
  },
  {
    says: MISSING_FILE,
    hint: (file) =>
      `The context has no ${file}: check its path (it counts from the context's top), and whether .dockerignore leaves it out.`,
  },
  {
    says: /(?:target stage "?([^\s"]+)"? could not be found|failed to reach build target (\S+) in Dockerfile)/,
    hint: (stage) => `The Dockerfile has no stage ${stage}: name one that stands after AS in a FROM.`,
  },
  {
    says: /(?:no such host|i\/o timeout|connection refused|network is unreachable|Temporary failure in name resolution)/,
    hint: () =>
      "The engine's host cannot reach the network, or that server: check its DNS and proxy, or load the base image beforehand.",
  },
  {
    says: NEEDS_LOGIN,
    hint: () => 'Check the name of the base image; if it is private, log in to its registry.',
  },
  {
    says: /(?:manifest unknown|manifest for \S+ not found|: not found$)/,
    hint: () => 'Check the names and tags of the base images.',
  },
  {
    says: /no space left on device/,
    hint: () =>
      'The disk of the engine is full: `docker system df` shows what takes it, `docker builder prune` frees the build cache.',
  },
  {
    says: /[Uu]nknown instruction: "?([^\s"]+)/,
    hint: (word) => `Correct ${word}, or end the line before it with \\ if it is to go on.`,
  },
  {
    says: /exec format error/,
    hint: () =>
      'The base image is for another processor: set `platform`, or install the emulator for it on the engine.',
  },
];

/** Path in the context of what a step misses there. */
export function missingFile(words: string): string | undefined {
  return MISSING_FILE.exec(words)
    ?.slice(1)
    .find((group) => group !== undefined);
}

/** Whether a registry has refused because nobody, or the wrong one, was logged in. */
export function needsLogin(words: string): boolean {
  return NEEDS_LOGIN.test(words);
}

/** Nothing where the words are not known. */
export function buildHint(words: string): string | undefined {
  for (const { says, hint } of RULES) {
    const match = says.exec(words);
    if (match) return hint(match.slice(1).find((group) => group !== undefined) ?? '');
  }
  return undefined;
}
