/** Random changes of a file, seeded: the same storm every time, and each change told so that it can be made again. */

/** Numbers from 0 up to below a bound (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export interface Change {
  readonly what: string;
  readonly bytes: Buffer;
}

/** One byte made another. */
export function changedByte(file: Buffer, random: (below: number) => number): Change {
  const at = random(file.length);
  const to = (file[at]! + 1 + random(255)) % 256;
  const bytes = Buffer.from(file);
  bytes[at] = to;
  return { what: `byte ${at} is ${to}`, bytes };
}

/** Up to eight bytes taken out, put in, or written a second time. */
export function shifted(file: Buffer, random: (below: number) => number): Change {
  const [at, count, way] = [random(file.length), 1 + random(8), random(3)];
  const [before, behind] = [file.subarray(0, at), file.subarray(at)];
  if (way === 0) return { what: `${count} out at ${at}`, bytes: Buffer.concat([before, file.subarray(at + count)]) };
  const more = way === 1 ? Buffer.from(Array.from({ length: count }, () => random(256))) : file.subarray(at, at + count);
  return { what: `${more.toString('hex')} in at ${at}`, bytes: Buffer.concat([before, more, behind]) };
}
