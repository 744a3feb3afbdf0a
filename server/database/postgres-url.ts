/** The address of a PostgreSQL database: read strictly, and shown without what nobody may see. */
import { readFileSync } from 'node:fs';

/** Thrown for an address that names no database of PostgreSQL; `detail`: what is wrong, without the address. */
export class BadDatabaseUrl extends RangeError {
  override readonly name = 'BadDatabaseUrl';
}

export interface PostgresAddress {
  /** A name, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Empty where PGPASSWORD or ~/.pgpass has it. */
  readonly password: string;
  readonly database: string;
  readonly schema: string;
  /** False for a connection that is not enciphered. */
  readonly ssl: false | { readonly ca?: string };
}

const SCHEMES = ['postgres:', 'postgresql:'];
/** Another one, or one mistyped, would be a wish that nobody hears. */
const KNOWN = ['schema', 'host', 'sslmode', 'sslrootcert'];
/** The same in every language. */
const ENCODE = '/ → %2F, ? → %3F, # → %23, @ → %40';
/** Who wants TLS gets it with the server's name proved: the weaker ways of libpq believe whoever answers. */
const SSL_MODES: Readonly<Record<string, boolean>> = { disable: false, 'verify-full': true };

/**
 * `postgres://user:password@host:port/database?schema=NAME&sslmode=verify-full&sslrootcert=FILE`; `host=/folder` in the query names a
 * Unix socket's folder. Throws BadDatabaseUrl, and what the file system throws for the file of certificates.
 */
export function postgresAddress(url: string): PostgresAddress {
  const at = URL.canParse(url) ? new URL(url) : null;
  if (at === null || !SCHEMES.includes(at.protocol)) throw new BadDatabaseUrl('postgres://');
  // A password with one of these not encoded ends the host early, and its rest would be told as a database's or parameter's name.
  if ([at.pathname, at.search, at.hash].some((part) => part.includes('@'))) throw new BadDatabaseUrl(ENCODE);
  const given = at.searchParams;
  if ([...given.keys()].some((name) => !KNOWN.includes(name))) throw new BadDatabaseUrl(`?${KNOWN.join(', ')}`);
  const schema = given.get('schema') ?? 'public';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new BadDatabaseUrl(`?schema=${schema}`);
  const mode = given.get('sslmode') ?? 'disable';
  const tls = SSL_MODES[mode];
  if (tls === undefined) throw new BadDatabaseUrl(`?sslmode=${mode}`);
  const [user, password, database] = [at.username, at.password, at.pathname.slice(1)].map(decoded) as [
    string,
    string,
    string,
  ];
  if (database === '') throw new BadDatabaseUrl('postgres://…/DATABASE');
  const file = given.get('sslrootcert');
  return {
    host: given.get('host') ?? at.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(at.port || 5432),
    ...{ user, password, database, schema },
    ssl: tls && (file === null ? {} : { ca: readFileSync(file, 'utf8') }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new BadDatabaseUrl('%');
  }
}

/** Which database that is, for people: no user, no password. */
export const shownAddress = ({ host, port, database, schema }: Omit<PostgresAddress, 'ssl'>): string =>
  `${host}:${port}/${database} (${schema})`;
