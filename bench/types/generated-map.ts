/** The TypeScript text of a map: of given content, with types and without. */

/** `typed`: by `defineMap`. `untyped`: the same content as an object of no particular type. */
export type Typing = 'typed' | 'untyped';

export function generatedMap(content: string, typing: Typing): string {
  return typing === 'typed'
    ? `import { defineMap } from './define/define-map.js';\nexport const map = defineMap('bench', ${content});\n`
    : `import { ContainerMap } from './map/container-map.js';\nconst content: object = ${content};\nexport const map = new ContainerMap('bench', content);\n`;
}
