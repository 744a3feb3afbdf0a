/** A school with its people at a test server, for everything around certificates: who asks, what comes back. */
import { readingOn } from './connections.js';
import assert from 'node:assert/strict';
import type { AuditData } from '../../core/audit/event.js';
import type { Certificate, Register } from '../../core/contract/certificates.js';
import type { Hat } from '../../core/rights/actor.js';
import { signingCertificate } from '../../server/acts/certificates/parts/signing-certificate.js';
import { Refused } from '../../server/ground/refused.js';
import { assign, type BuiltUser, buildClass, buildSchool, buildUser } from './builders.js';
import { type Reply, startTestServer } from './server.js';

const ACCOUNTS: readonly [string, Hat][] = [
  ['hoa', 'teacher'],
  ['lan', 'teacher'],
  ['hanh', 'principal'],
  ['phuc', 'vice-principal'],
  ['van', 'clerk'],
  ['quan', 'administrator'],
];

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Cô hoa leads 4A; Cô lan has no class. */
export async function openDesk() {
  const server = await startTestServer();
  const people = new Map<string, BuiltUser>();
  const signedIn = new Map<string, Record<string, string>>();
  await buildSchool(server.db);
  for (const [account, hat] of ACCOUNTS) {
    people.set(account, await buildUser(server.db, { account, hats: [hat], name: `Cô ${account}` }));
    signedIn.set(account, await server.signIn(account));
  }
  const klass = await buildClass(server.db, { id: '4a', name: '4A' });
  await assign(server.db, people.get('hoa')!, klass, { homeroom: true, subjects: ['TV'] });

  const post = (account: string, path: string, body: object = {}): Promise<Reply> =>
    server.send('POST', path, { headers: signedIn.get(account)!, body });
  const get = (account: string, path: string): Promise<Reply> =>
    server.send('GET', path, { headers: signedIn.get(account)! });
  const register = async (account = 'quan'): Promise<Register> =>
    (await get(account, '/certificates')).body as Register;
  const stateOf = async (fingerprint: string): Promise<Certificate> =>
    (await register()).certificates.find((one) => one.fingerprint === fingerprint)!;
  const lastEvents = async (count: number): Promise<AuditData[]> =>
    (await server.db.auditEvents.findAll({ order: [['seq', 'DESC']], limit: count, raw: true }))
      .reverse()
      .map(({ data }) => JSON.parse(data) as AuditData);
  /** What `signingCertificate` says to somebody, or to the `school`; null where it counts. */
  const says = async (
    account: string,
    fingerprint: string,
    code: string | null,
    at = server.deps.clock(),
  ): Promise<void> => {
    const holder = account === 'school' ? ('organisation' as const) : { userId: people.get(account)!.id };
    let said: string | null = null;
    try {
      await signingCertificate(readingOn(server.deps), holder, fingerprint, at);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      said = error.refusal.code;
    }
    assert.equal(said, code);
  };
  return { server, person: (account: string) => people.get(account)!, post, get, register, stateOf, lastEvents, says };
}

export const isDone = ({ status, body }: Reply): Reply['body'] => {
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};

/** Refused with that status and code, in whole sentences. */
export const isRefused = ({ status, body }: Reply, expected: number, code: string): void => {
  assert.deepEqual([status, body.code], [expected, code], JSON.stringify(body));
  assert.ok(body.reason && body.remedy && !/\{\w+\}/.test(body.reason + body.remedy), body.reason);
};
