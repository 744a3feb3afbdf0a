/** A server for tests: a real SQLite file in a folder of its own, a clock that moves when told, requests as a client sends them. */
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '../../server/store/open-database.js';
import { createApp } from '../../server/create-app.js';
import type { Limits } from '../../server/http/limits.js';
import { listen, stopListening } from '../../server/web/listen.js';
import { type Deps, depsOf, type Log } from '../../server/runner/deps.js';
import { archiveJobs } from '../../server/acts/archive/parts/archive-jobs.js';
import { mailJobs } from '../../server/acts/mail/parts/mail-jobs.js';
import { reportJobs } from '../../server/acts/reports/parts/report-jobs.js';
import { importJobs } from '../../server/acts/imports/parts/import-jobs.js';
import { printJobs } from '../../server/acts/prints/parts/print-jobs.js';
import { PASSWORD, TODAY } from './builders.js';
import { layMigrated } from './run/migrated-database.js';
import { copyOfMigrated } from './run/migrated-postgres.js';

export const NO_LIMITS: Limits = { signIn: 1e9, upload: 1e9, push: 1e9, report: 1e9, lookup: 1e9, all: 1e9 };

export interface TestServer {
  readonly url: string;
  readonly db: Database;
  readonly dataDir: string;
  readonly deps: Deps;
  /** SQL statements since `statements` was last emptied. */
  readonly statements: string[];
  /** Log lines, as the server writes them. */
  readonly logged: { level: string; fields: object; message: string }[];
  /** Done after every act that was taken, where no other is on its way; its statements are not told. */
  readonly afterActs: (() => Promise<void>)[];
  /** Move the clock. */
  pass(ms: number): void;
  /** Send a request below /api/v1; JSON bodies and answers are converted. */
  send(method: string, path: string, options?: SendOptions): Promise<Reply>;
  /** Sign in and return the headers that say so. */
  signIn(account: string): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

export interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, else the text. */
  readonly body: ReturnType<typeof JSON.parse>;
  readonly bytes: Buffer;
}

export interface TestServerOptions {
  readonly now?: Date;
  readonly limits?: Limits;
  readonly webDir?: string;
  /** Parts of the world in place of the usual ones. */
  readonly more?: Partial<Omit<Deps, 'db'>>;
  /** How long the database waits for another program's lock, ms. */
  readonly patience?: number;
  /** On PostgreSQL: another way to the same database. */
  readonly through?: (url: string) => string;
  /** What the server is given in place of its world. */
  readonly around?: (deps: Deps) => Deps;
}

/** Given, the tests of store, acts and API run on PostgreSQL, each a database of its own; see `.ci/run`. */
export const POSTGRES = process.env['HOCBA_TEST_DATABASE_URL'];

/** A test of what only SQLite has. */
export const onSqlite = (title: string, test: () => Promise<void>): void =>
  void (POSTGRES === undefined ? it : it.skip)(title, test);

/** A test of what only PostgreSQL has. */
export const onPostgres = (title: string, test: () => Promise<void>): void =>
  void (POSTGRES === undefined ? it.skip : it)(title, test);

/** An open database in a new folder, with `remove` to end both. */
export async function openTestDatabase(
  onStatement?: (sql: string) => void,
  patience?: number,
  through: (url: string) => string = (url) => url,
) {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-test-'));
  const copy = POSTGRES === undefined ? undefined : await copyOfMigrated(POSTGRES);
  const url = copy?.url;
  if (url === undefined) await layMigrated(dataDir);
  const db = await openDatabase({
    dataDir,
    throwAway: true,
    ...(url !== undefined && { url: through(url) }),
    ...(onStatement && { onStatement }),
    ...(patience !== undefined && { patience }),
  });
  const remove = async () => {
    await db.close();
    await copy?.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { db, dataDir, remove };
}

/** Start a server on a free port. */
export async function startTestServer({
  now = TODAY,
  limits = NO_LIMITS,
  webDir = '/nonexistent',
  more = {},
  patience,
  through,
  around = (deps) => deps,
}: TestServerOptions = {}) {
  const statements: string[] = [];
  const logged: TestServer['logged'] = [];
  const afterActs: TestServer['afterActs'] = [];
  let underWay = 0;
  const { db, dataDir, remove } = await openTestDatabase((sql) => statements.push(sql), patience, through);
  let time = now.getTime();
  // Whoever waits finds the clock moved by as much.
  const wait = (ms: number) => Promise.resolve(void (time += ms));
  const line = (level: string) => (fields: object, message: string) => void logged.push({ level, fields, message });
  const log: Log = { info: line('info'), warn: line('warn'), error: line('error') };
  const deps = depsOf(db, { clock: () => new Date(time), wait, log, stretch: 10, ...more });
  const server = http.createServer(createApp(around(deps), { version: '0.0.0-test', webDir, limits }));
  // The client lives in the same event loop: while either is busy, nobody is idle.
  server.keepAliveTimeout = 0;
  const url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;

  async function send(method: string, where: string, options: SendOptions = {}): Promise<Reply> {
    underWay += 1;
    try {
      const reply = await sendOnly(method, where, options);
      if (method !== 'GET' && reply.status < 300 && underWay === 1) {
        const told = statements.length;
        for (const check of afterActs) await check();
        statements.length = told;
      }
      return reply;
    } finally {
      underWay -= 1;
    }
  }

  async function sendOnly(method: string, where: string, { headers = {}, body, raw }: SendOptions): Promise<Reply> {
    const response = await fetch(`${url}/api/v1${where}`, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      body: body !== undefined ? JSON.stringify(body) : ((raw ?? null) as RequestInit['body']),
    } as RequestInit);
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && bytes.length ? JSON.parse(bytes.toString()) : bytes.toString(),
      bytes,
    };
  }

  const started: TestServer = {
    url,
    db,
    dataDir,
    deps,
    statements,
    logged,
    afterActs,
    pass: (ms) => void (time += ms),
    send,
    signIn: async (account) => {
      const { status, body } = await send('POST', '/sign-in', {
        body: { account, password: PASSWORD, channel: 'bearer' },
      });
      if (status !== 200) throw new Error(`sign-in answered ${status}`);
      return { Authorization: `Bearer ${body.token}` };
    },
    stop: async () => {
      // Who watches a job, and work on one, would go on past the database's end.
      const jobs = [printJobs(deps), importJobs(deps), archiveJobs(deps), reportJobs(deps), mailJobs(deps)];
      for (const runner of jobs) runner.changes.close();
      await stopListening(server, 1000);
      for (const runner of jobs) await runner.end();
      await remove();
    },
  };
  return started;
}
