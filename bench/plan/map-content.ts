/**
 * A map of any size, as it stands in YAML: groups of five containers on a network of their own. The first one of a
 * group owns a volume (with owner and mode), the other four use it, and one of them links to another.
 */

const groupSize = 5;

export interface MapContent {
  readonly name: string;
  readonly containers: Readonly<Record<string, object>>;
  readonly volumes: Readonly<Record<string, string>>;
  readonly networks: Readonly<Record<string, object>>;
}

/** @param containers a multiple of five */
export function mapContent(containers: number): MapContent {
  const groups = Array.from({ length: containers / groupSize }, (_, group) => group);
  return {
    name: 'bench',
    containers: Object.fromEntries(groups.flatMap(groupOf)),
    volumes: Object.fromEntries(groups.map((group) => [`data${group}`, '/data'])),
    networks: Object.fromEntries(groups.map((group) => [`net${group}`, {}])),
  };
}

function groupOf(group: number): (readonly [string, object])[] {
  const common = {
    image: 'registry.example.com/app:1.2',
    networks: [`net${group}`],
    create_options: { environment: { GROUP: String(group), MODE: 'production' } },
  };
  const user = { ...common, uses: [`data${group}`] };
  const name = (role: string) => `${role}${group}`;
  return [
    [
      name('owner'),
      { ...common, attaches: [`data${group}`], user: '1000:1000', permissions: 'u=rwX,g=rX,o=' },
    ],
    [name('server'), { ...user, exposes: [80] }],
    [name('client'), { ...user, links: [name('server')] }],
    [name('worker'), user],
    [name('reporter'), { ...user, stop_timeout: 5 }],
  ];
}
