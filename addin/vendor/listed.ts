/** More names would make a sentence nobody reads. */
const LISTED = 10;
export const listed = (names: readonly string[]): string =>
  names.slice(0, LISTED).join(', ') + (names.length > LISTED ? '…' : '');
