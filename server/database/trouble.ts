/** Troubles of the machine below the database, by name: none of them is the fault of a request. */
export type Trouble =
  | 'database-locked'
  | 'database-away'
  | 'database-read-only'
  | 'disk-full'
  | 'data-not-writable'
  | 'disk-failing'
  | 'database-damaged';

/** The code of an error of a database's server that does not answer, or broke off. */
export const AWAY = 'HOCBA_DATABASE_AWAY';

/** Result codes of SQLite (sqlite.org/rescode.html), of the file system, and of PostgreSQL (its Appendix A). */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  SQLITE_BUSY: 'database-locked',
  SQLITE_LOCKED: 'database-locked',
  SQLITE_PROTOCOL: 'database-locked',
  SQLITE_FULL: 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_READONLY: 'data-not-writable',
  SQLITE_CANTOPEN: 'data-not-writable',
  SQLITE_PERM: 'data-not-writable',
  EROFS: 'data-not-writable',
  SQLITE_IOERR: 'disk-failing',
  EIO: 'disk-failing',
  SQLITE_CORRUPT: 'database-damaged',
  SQLITE_NOTADB: 'database-damaged',
  [AWAY]: 'database-away',
  '53300': 'database-away',
  '55P03': 'database-locked',
  '25006': 'database-read-only',
  '42501': 'database-read-only',
  '53100': 'disk-full',
  '58030': 'disk-failing',
  XX001: 'database-damaged',
  XX002: 'database-damaged',
};

/** The trouble an error tells of, itself or by what it wraps; null where it tells of none. */
export function troubleOf(error: unknown): Trouble | null {
  const seen = new Set<unknown>();
  for (let at = error; typeof at === 'object' && at !== null && !seen.has(at);) {
    seen.add(at);
    const { code, parent, cause } = at as { code?: unknown; parent?: unknown; cause?: unknown };
    // A file's or a folder's, and not a port's.
    if ((code === 'EACCES' || code === 'EPERM') && 'path' in at) return 'data-not-writable';
    if (typeof code === 'string' && Object.hasOwn(TROUBLES, code)) return TROUBLES[code]!;
    at = parent ?? cause;
  }
  return null;
}
