/**
 * What a worker opened last: it is asked for again when the file goes back, and others' files are read in between. One may
 * be as large as it is; earlier ones stay while all of them together are small.
 */

interface Kept<File> {
  readonly bytes: Buffer;
  /** Bytes of its parts, inflated. */
  readonly size: number;
  readonly file: File;
}

/** A full class workbook inflates to a third of a megabyte and is kept in some 1.3. */
const MOST_BYTES = 4_000_000;
/** As many as a worker is asked to know, with some to spare. */
export const MOST_FILES = 6;

export class LastFiles<File> {
  /** The newest last. */
  private kept: readonly Kept<File>[] = [];

  /** By the bytes themselves, not by a digest of them: what is kept is what would be read. */
  find(bytes: Buffer): File | undefined {
    const found = this.kept.find((one) => one.bytes.equals(bytes));
    if (found) this.kept = [...this.kept.filter((one) => one !== found), found];
    return found?.file;
  }

  /** Before another is opened: a large one is not held beside it. */
  makeRoom(): void {
    this.kept = small(this.kept);
  }

  keep(bytes: Buffer, size: number, file: File): void {
    this.kept = [...small(this.kept, MOST_BYTES - size), { bytes, size, file }].slice(-MOST_FILES);
  }
}

/** The newest that are small together. */
function small<File>(kept: readonly Kept<File>[], most = MOST_BYTES): readonly Kept<File>[] {
  let left = most;
  const first = kept.findLastIndex(({ size }) => (left -= size) < 0);
  return kept.slice(first + 1);
}
