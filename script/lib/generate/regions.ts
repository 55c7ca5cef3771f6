/** The parts of a document that are generated, between `<!-- generated: name -->` and `<!-- end -->`. */

const region = /(<!-- generated: ([\w ]+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** @throws Error where a region has no content, or a content no region */
export function fillRegions(text: string, contents: ReadonlyMap<string, string>): string {
  const left = new Set(contents.keys());
  const filled = text.replaceAll(region, (_, begin: string, name: string, end: string) => {
    const content = contents.get(name);
    if (content === undefined) throw new Error(`nothing is generated for '${name}'`);
    left.delete(name);
    return `${begin}\n${content}\n\n${end}`;
  });
  if (left.size > 0) throw new Error(`no place for ${[...left].join(', ')}`);
  return filled;
}
