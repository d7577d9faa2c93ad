/**
 * Works on all items, a few of them at once, in their order: all at once would also be held in memory at once.
 *
 * @throws what the work throws, at the first item that it throws for.
 */
export async function forEachAtOnce<Item>(
  count: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = Iterator.from(items);
  const workThrough = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: count }, workThrough));
}
