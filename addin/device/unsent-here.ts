/**
 * Unsent cells of the sheets this page has open, and of those it had open where the browser kept nothing: they live as long as
 * the page. Small, for whoever signs out asks it.
 */
export interface UnsentHere<Cell = unknown> {
  readonly userId: string;
  readonly classId: string;
  readonly className: string;
  readonly period: string;
  readonly cells: readonly Cell[];
  /** The device keeps them too. */
  readonly kept: boolean;
}

const sheets = new Map<string, UnsentHere>();

const keyOf = ({ userId, classId, period }: Pick<UnsentHere, 'userId' | 'classId' | 'period'>): string =>
  `${userId}\n${classId}\n${period}`;

/** What there is of a sheet now; nothing is held of one without cells. */
export function holdHere(sheet: UnsentHere): void {
  if (sheet.cells.length > 0) sheets.set(keyOf(sheet), sheet);
  else sheets.delete(keyOf(sheet));
}

/** The sheet is closed: what the device keeps is there, the rest stays here. */
export function closeHere(sheet: Pick<UnsentHere, 'userId' | 'classId' | 'period'>): void {
  if (sheets.get(keyOf(sheet))?.kept) sheets.delete(keyOf(sheet));
}

export const unsentHere = (userId: string): readonly UnsentHere[] =>
  [...sheets.values()].filter((sheet) => sheet.userId === userId);

export function dropHere(userId: string): void {
  for (const sheet of unsentHere(userId)) sheets.delete(keyOf(sheet));
}
