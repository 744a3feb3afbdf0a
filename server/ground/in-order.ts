/**
 * What becomes of each item, in their order, with the next ones begun meanwhile: at most `atOnce` are under way. Whoever
 * stops early waits for those, so that nothing of it goes on behind her back.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const begun: Promise<Result>[] = [];
  try {
    for (let next = 0; begun.length > 0 || next < items.length;) {
      while (begun.length < atOnce && next < items.length) {
        const one = work(items[next++]!);
        // Told when its turn comes; until then its failure is nobody's surprise.
        one.catch(() => undefined);
        begun.push(one);
      }
      yield await begun.shift()!;
    }
  } finally {
    await Promise.allSettled(begun);
  }
}
