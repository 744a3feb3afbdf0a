/** Medians of interleaved rounds, so that a machine that slows down slows both sides. */

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** The smallest number that at least `share` of the numbers do not exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Milliseconds of one call. */
export async function timed(work: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Run A and B in turn; milliseconds per call of each, first calls left out as warm-up. */
export async function interleaved(
  rounds: number,
  a: (round: number) => unknown,
  b: (round: number) => unknown,
  warmUp = 5,
): Promise<{ a: number; b: number }> {
  const times = { a: [] as number[], b: [] as number[] };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const one = await timed(() => a(round));
    const other = await timed(() => b(round));
    if (round < warmUp) continue;
    times.a.push(one);
    times.b.push(other);
  }
  return { a: median(times.a), b: median(times.b) };
}
