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

/** Milliseconds of CPU of all threads of one call. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Blocks of calls of A and of B in turn: each a loop of its own, and a machine that slows down slows both. */
const BLOCK = 20;

/** Milliseconds per call of each, as `a` and `b` report them; the first blocks are left out as warm-up. */
export async function interleaved(
  blocks: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
  warmUp = 3,
): Promise<{ a: number; b: number }> {
  const times = { a: [] as number[], b: [] as number[] };
  for (let block = 0; block < blocks + warmUp; block += 1) {
    for (const [side, call] of [
      ['a', a],
      ['b', b],
    ] as const) {
      for (let i = 0; i < BLOCK; i += 1) {
        const ms = await call();
        if (block >= warmUp) times[side].push(ms);
      }
    }
  }
  return { a: median(times.a), b: median(times.b) };
}

/** The median with the interval it lies in, 19 times out of 20, whatever the numbers are spread like. */
export function interval(numbers: readonly number[]): { middle: number; low: number; high: number } {
  const sorted = [...numbers].sort((a, b) => a - b);
  const off = (1.96 * Math.sqrt(sorted.length)) / 2;
  const at = (rank: number) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(rank)))]!;
  const half = sorted.length / 2;
  return { middle: median(sorted), low: at(half - off - 1), high: at(half + off) };
}
