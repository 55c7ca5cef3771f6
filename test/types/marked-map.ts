/** Snippets that define a map, in which `«` and `»` mark a place. */

export interface MarkedText {
  readonly text: string;
  /** What is between the marks. */
  readonly marked: string;
  /** Where that begins in `text`. */
  readonly position: number;
}

const opening = '«';
const closing = '»';

/** A map in which everything fits, but for what is put into the container `web`. */
export function mapWith(properties: string): string {
  return `{
    containers: {
      web: { ${properties} },
      app: { instances: ['one', 'two'], attaches: ['socket', ['cache', '/var/cache']] },
      db: { shares: '/var/lib/db' },
      base: { abstract: true, image: 'nginx' },
      plain: {},
    },
    volumes: { socket: '/run/app', config: '/etc/app', log: '/var/log/app' },
    host: { config: 'config' },
    networks: { back: {}, front: {} },
  }`;
}

export function defining(content: string, more = ''): MarkedText {
  const code = `import { defineMap } from '../../src/define/define-map.js';
export const map = defineMap('main', ${content});
${more}`;
  const [before = '', marked = '', after = ''] = code.split(/[«»]/);
  if (!code.includes(opening) || !code.includes(closing)) throw new Error(`no marks in ${code}`);
  return { text: before + marked + after, marked, position: before.length };
}
