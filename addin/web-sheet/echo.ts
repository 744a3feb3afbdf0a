/**
 * Typing programs make đ of two keys (Telex dd, VNI d9). D alone writes Đ here, and what such a program sends in the second key's
 * stead, a Backspace and a đ, must not go on into the next pupil's cell. A second d that comes as it is was meant for that cell:
 * no typing program is at work.
 */

/** The stroke's second key comes within this of the first, ms. */
const STROKE = 500;

export class Echo {
  /** When the D was pressed; null where nothing is awaited. */
  private since: number | null = null;

  /** A key has written; `at`: the event's own time, ms. */
  wrote(key: string, at: number): void {
    this.since = key === 'd' || key === 'D' ? at : null;
  }

  /** True where the key belongs to the D before it, and is to do nothing. Any other key ends the waiting. */
  swallows(key: string, at: number): boolean {
    const { since } = this;
    this.since = null;
    if (since === null || at - since > STROKE) return false;
    // The đ is still to come.
    if (key === 'Backspace') this.since = since;
    return ['đ', 'backspace'].includes(key.normalize('NFC').toLowerCase());
  }
}
