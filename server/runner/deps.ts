import { randomBytes, randomUUID } from 'node:crypto';
import type { Connection } from '../../core/wire/connection.js';
import type { RemoteRequests } from '../remote-signing/requests.js';
import type { Stamper } from '../stamping/stamper.js';
import { keeperOf } from '../limits/keeper-of.js';
import type { Mailer } from '../mail/mailer.js';
import { type Log, silent } from '../ground/log.js';
import type { LimitKeeper } from '../limits/limit-keeper.js';
import type { Connections, Database } from '../store/open-database.js';
import type { Reader } from '../store/reader.js';

export type { Log };

/** What use cases need of the world; tests give their own. */
export interface Deps {
  readonly db: Connections;
  readonly clock: () => Date;
  /** Resolves after so many ms. */
  readonly wait: (ms: number) => Promise<void>;
  /** A new UUID. */
  readonly newId: () => string;
  /** A new secret of 256 random bits, base64url. */
  readonly newToken: () => string;
  readonly log: Log;
  readonly limits: LimitKeeper;
  /** Null where the school has no contract with a remote signing service. */
  readonly remoteSigning: RemoteRequests | null;
  /** Asks time-stamp authorities for stamps; null where nobody is ever asked. */
  readonly stamper: Stamper | null;
  /** Where the office above answers, where the server was told; else the school's own setting counts. */
  readonly officeUrl: string | null;
  /** The office's connection file; null where the portal does not answer by machine. */
  readonly officeConnection: () => Promise<Connection | null>;
  /** Hands in letters; null where the server was told of no mail server. */
  readonly mailer: Mailer | null;
  /** In [0, 1). */
  readonly random: () => number;
  /** How hard a sealed file's passphrase is to guess: scrypt's work, log2. Null: as age has it, seconds of work for each try. */
  readonly stretch: number | null;
}

/** What looking something up needs. */
export interface Reading {
  readonly db: Reader;
  readonly clock: () => Date;
}

/** The real world around a database, with what is given in its place. */
export const depsOf = (db: Database, given: Partial<Omit<Deps, 'db'>> = {}): Deps => ({
  db,
  clock: () => new Date(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  newId: randomUUID,
  newToken: () => randomBytes(32).toString('base64url'),
  log: silent,
  limits: keeperOf(db),
  remoteSigning: null,
  stamper: null,
  officeUrl: null,
  officeConnection: () => Promise.resolve(null),
  mailer: null,
  random: Math.random,
  stretch: null,
  ...given,
});
