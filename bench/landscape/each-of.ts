/** Does something with every item, in order, at most `limit` at one time. The first error ends it. */
export async function eachOf<Item>(
  items: Iterable<Item>,
  limit: number,
  visit: (item: Item) => Promise<unknown>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) await visit(next.value);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
