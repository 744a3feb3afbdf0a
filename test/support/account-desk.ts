/** A school with somebody of each hat, and what people do around accounts over HTTP. */
import { TOTP } from 'otpauth';
import type { Slip } from '../../core/contract/accounts.js';
import type { Hat } from '../../core/codes/hats.js';
import { buildSchool, type BuiltUser, buildUser, PASSWORD } from './builders.js';
import { type Reply, startTestServer, type TestServer, type TestServerOptions } from './server.js';

export type Headers = Record<string, string>;
/** A password that nobody would guess. */
export const OWN = 'con mèo xanh ăn cơm nguội';

export interface AccountDesk {
  readonly server: TestServer;
  readonly admin: BuiltUser;
  readonly principal: BuiltUser;
  readonly vice: BuiltUser;
  readonly clerk: BuiltUser;
  readonly thu: BuiltUser;
  readonly post: (headers: Headers, path: string, body?: object) => Promise<Reply>;
  readonly get: (headers: Headers, path: string) => Promise<Reply>;
  /** Ask to sign in with whatever is given. */
  readonly ask: (account: string, password?: string, more?: object) => Promise<Reply>;
  /** Signed in, as headers. */
  readonly as: (user: Pick<BuiltUser, 'account'>, password?: string, more?: object) => Promise<Headers>;
  /** What the administrator is given for somebody's slip. */
  readonly slipFor: (user: Pick<BuiltUser, 'id'>, more?: object) => Promise<Slip>;
  /** Kinds of the trail's events from an index on, with their data. */
  readonly events: (kind: string) => Promise<Record<string, unknown>[]>;
}

export const bearer = (token: string): Headers => ({ Authorization: `Bearer ${token}` });

export async function openAccountDesk(options: TestServerOptions = {}): Promise<AccountDesk> {
  const server = await startTestServer(options);
  const { db } = server;
  await buildSchool(db);
  const user = (account: string, name: string, ...hats: Hat[]) => buildUser(db, { account, name, hats });
  const post: AccountDesk['post'] = (headers, path, body = {}) => server.send('POST', path, { headers, body });
  const ask: AccountDesk['ask'] = (account, password = PASSWORD, more = {}) =>
    server.send('POST', '/sign-in', { body: { account, password, channel: 'bearer', ...more } });
  const as: AccountDesk['as'] = async ({ account }, password = PASSWORD, more = {}) => {
    const { status, body } = await ask(account, password, more);
    if (status !== 200) throw new Error(`sign-in answered ${status} ${body.code}`);
    return bearer(body.token);
  };
  const admin = await user('quantri', 'Lê Quang Minh', 'administrator', 'teacher');
  return {
    server,
    admin,
    principal: await user('hanh', 'Phạm Thị Hạnh', 'principal'),
    vice: await user('lan', 'Nguyễn Thị Lan', 'vice-principal'),
    clerk: await user('vanthu', 'Đỗ Thị Mai', 'clerk'),
    thu: await user('thu', 'Trần Thị Thu', 'teacher'),
    post,
    get: (headers, path) => server.send('GET', path, { headers }),
    ask,
    as,
    slipFor: async ({ id }, more = {}) => {
      const { status, body } = await post(await as(admin), '/people/slips', { users: [id], ...more });
      if (status !== 200) throw new Error(`slips answered ${status} ${body.code}`);
      return body.slips[0];
    },
    events: async (kind) =>
      (await db.auditEvents.findAll({ order: ['seq'], raw: true }))
        .map(({ data }) => JSON.parse(data) as Record<string, unknown>)
        .filter((data) => data['kind'] === kind),
  };
}

/** What the authenticator shows at the server's time, or so many ms from it. */
export const codeOf = (server: TestServer, secret: string, ms = 0): string =>
  new TOTP({ secret: secret.replaceAll(' ', ''), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: server.deps.clock().getTime() + ms,
  });

export interface WithFactor {
  readonly secret: string;
  readonly codes: readonly string[];
  readonly headers: Headers;
}

/** Somebody sets up her second factor; the clock moves on by a step, so that its next code is a new one. */
export async function setUpFactor(desk: AccountDesk, headers: Headers, password = PASSWORD): Promise<WithFactor> {
  const begun = await desk.post(headers, '/my-account/factors', { password });
  if (begun.status !== 200) throw new Error(`beginning answered ${begun.status} ${begun.body.code}`);
  const { secret } = begun.body;
  const done = await desk.post(headers, '/my-account/factors/confirmations', { code: codeOf(desk.server, secret) });
  if (done.status !== 200) throw new Error(`confirming answered ${done.status} ${done.body.code}`);
  desk.server.pass(30_000);
  return { secret, codes: done.body.codes, headers: bearer(done.body.token) };
}
