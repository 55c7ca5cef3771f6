/**
 * The text of a map's content, with as many volumes, networks, aliases and groups as containers: each container has
 * instances, and refers to others in every way.
 */

/** What a container extends: all the first one, or each the one before. */
export type Extending = 'first' | 'before';

export function denseContent(containers: number, extending: Extending): string {
  const numbers = Array.from({ length: containers }, (_, number) => number);
  const each = (text: (number: number) => string) => numbers.map(text).join('\n');
  const near = (number: number) => (number + containers) % containers;
  return `{
  containers: {
${each((number) => `    c${number}: { ${extendsOf(number, extending)}${propertiesOf(number, near)} },`)}
  },
  volumes: {
${each((number) => `    v${number}: '/v', h${number}: '/h',`)}
  },
  host: {
${each((number) => `    h${number}: 'host/${number}',`)}
  },
  networks: {
${each((number) => `    n${number}: { driver: 'bridge' },`)}
  },
  groups: {
${each((number) => `    g${number}: ['c${number}', 'c${near(number + 1)}.a'],`)}
  },
}`;
}

function extendsOf(number: number, extending: Extending): string {
  if (number === 0) return '';
  return extending === 'first' ? "extends: 'c0', " : `extends: 'c${number - 1}', `;
}

function propertiesOf(number: number, near: (number: number) => number): string {
  return `instances: ['a', 'b'], attaches: ['v${number}'], uses: ['v${near(number - 1)}', ['v${near(number + 7)}', 'ro']], links: ['c${near(number + 1)}.a', ['c${near(number + 2)}.b', 'x']], binds: [{ h${number}: 'ro' }], networks: ['n${number}', ['n${near(number + 3)}', { aliases: 'q' }]]`;
}
