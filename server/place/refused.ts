/** Why a database is not opened as a school's. */
export type PlaceFault =
  /** `DATABASE_URL` names no PostgreSQL database. */
  | 'bad-url'
  /** The school's data lie in the directory's own file. */
  | 'sqlite-here'
  /** The directory's tables stand on PostgreSQL, and yet a file lies there. */
  | 'file-beside'
  /** The same where the two were compared: the file is none that the way back has made, or both went on since. */
  | 'two-truths'
  /** The directory's tables stand on PostgreSQL, and nobody said where. */
  | 'no-url'
  /** The database has none of the school's tables. */
  | 'empty'
  /** Tables of nobody we know, or of a school this directory does not know. */
  | 'foreign'
  | 'other-school'
  /** The directory's own school, but in another database than it remembers: a copy, or the school's new place. */
  | 'elsewhere'
  /** A move there was broken off half-way, and the file it was made from is gone. */
  | 'half-filled'
  /** The school went back to a file. */
  | 'moved-away'
  | 'not-utf8'
  | 'too-old'
  | 'no-entry'
  | 'no-database'
  /** Somebody has the school open on PostgreSQL and could write while it is taken away. */
  | 'in-use'
  /** The school stands on PostgreSQL already. */
  | 'already-there'
  /** Where a school is to go there is something. */
  | 'not-empty';

export class PlaceRefused extends Error {
  override readonly name = 'PlaceRefused';

  constructor(
    readonly fault: PlaceFault,
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(fault);
  }
}
