/** A school's program over a folder, which can be stopped and started again; its clock is whoever walks it. */
import http from 'node:http';
import type { Connection } from '../../../core/wire/connection.js';
import { createApp } from '../../../server/create-app.js';
import { reportJobs } from '../../../server/acts/reports/parts/report-jobs.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { type Database, openDatabase } from '../../../server/store/open-database.js';
import { listen, stopListening } from '../../../server/web/listen.js';
import { PASSWORD } from '../builders.js';
import { NO_LIMITS, type Reply, type SendOptions, type TestServer } from '../server.js';

export interface SchoolParts {
  readonly dataDir: string;
  readonly clock: () => Date;
  readonly connection: () => Connection | null;
}

export interface ModelSchool {
  /** As tests of one program know it. */
  readonly server: TestServer;
  readonly deps: Deps;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const silent = () => undefined;

export async function startModelSchool({ dataDir, clock, connection }: SchoolParts): Promise<ModelSchool> {
  const open = async () => {
    const db: Database = await openDatabase({ dataDir, throwAway: true });
    const deps = depsOf(db, {
      ...{ clock, log: { info: silent, warn: silent, error: silent }, random: () => 0.5 },
      // Whoever waits for another's lock does so in real time, which is none here.
      wait: () => Promise.resolve(),
      officeConnection: () => Promise.resolve(connection()),
    });
    const listener = http.createServer(
      createApp(deps, { version: 'model', webDir: '/nonexistent', limits: NO_LIMITS }),
    );
    listener.keepAliveTimeout = 0;
    const url = `http://127.0.0.1:${await listen(listener, 0, '127.0.0.1')}`;
    return { db, deps, listener, url };
  };
  let now = await open();
  const stop = async (): Promise<void> => {
    const jobs = reportJobs(now.deps);
    jobs.changes.close();
    await stopListening(now.listener, 1000);
    await jobs.end();
    await now.db.close();
  };
  const send = async (method: string, path: string, { headers = {}, body }: SendOptions = {}): Promise<Reply> => {
    const response = await fetch(`${now.url}/api/v1${path}`, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    const said: unknown = isJson && bytes.length > 0 ? JSON.parse(bytes.toString()) : bytes.toString();
    return { status: response.status, headers: response.headers, body: said as Reply['body'], bytes };
  };
  const server: TestServer = {
    get url() {
      return now.url;
    },
    get db() {
      return now.db;
    },
    get deps() {
      return now.deps;
    },
    ...{ dataDir, statements: [], logged: [], afterActs: [], send, stop },
    pass: () => {
      throw new Error('the walk moves the clock');
    },
    signIn: async (account) => {
      const body = { account, password: PASSWORD, channel: 'bearer' };
      const reply = await send('POST', '/sign-in', { body });
      if (reply.status !== 200) throw new Error(`sign-in answered ${reply.status}`);
      return { Authorization: `Bearer ${(reply.body as { token: string }).token}` };
    },
  };
  return {
    server,
    get deps() {
      return now.deps;
    },
    restart: async () => {
      await stop();
      now = await open();
    },
    stop,
  };
}
