/** Orders to erase wait in the work list of whoever may carry them out, and after a week in that of who gives them. */
import assert from 'node:assert/strict';
import type { Tasks } from '../../../core/contract/session.js';
import type { Hat } from '../../../core/codes/hats.js';
import { buildClass, buildSchool, buildTeacher, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';

const KINDS = ['carry-out-erasures', 'erasures-waiting'];
const WEEK = 7 * 86_400_000;

describe('the work list of erasures', () => {
  let server: TestServer;
  let pupils: readonly string[];
  const accounts = new Map<string, string>();
  const people = new Map<string, Record<string, string>>();

  const signIn = async () => {
    for (const [name, account] of accounts) people.set(name, await server.signIn(account));
  };
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    const klass = await buildClass(server.db, { id: '4a', name: '4A' });
    ({ pupils } = klass);
    const { account, id: userId } = await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TV'] });
    accounts.set('thu', account);
    // Thu is an administrator, too, so that she could erase what she entered.
    await server.db.userHats.create({ userId, hat: 'administrator' });
    const hats: Readonly<Record<string, Hat>> = { lan: 'principal', quan: 'administrator', dao: 'clerk' };
    for (const [name, hat] of Object.entries(hats))
      accounts.set(name, (await buildUser(server.db, { hats: [hat] })).account);
    await signIn();
  });
  after(() => server.stop());

  const send = async (who: string, method: 'GET' | 'POST', path: string, body?: object) =>
    (await expectOk(server.send(method, path, { headers: people.get(who)!, ...(body && { body }) }))).body as unknown;
  const post = (who: string, path: string, body: object) =>
    send(who, 'POST', path, body) as Promise<Record<string, string>>;
  const bring = async (pupil: string): Promise<string> => {
    const told = {
      ...{ schoolYear: '2025-2026', grade: 3, school: 'Trường Tiểu học Hải Hậu', source: 'học bạ giấy số 12' },
      values: [{ field: 'result.HTT', value: 'X' }],
    };
    const file = { fileName: 'hoc-ba.pdf', file: Buffer.from('%PDF-1.7\n').toString('base64') };
    const body = { pupil, kind: 'paper', period: 'year-end', told, ...file };
    return (await post('thu', '/classes/4a/brought-years', body))['id']!;
  };
  const order = async (brought: string): Promise<string> => {
    const why = { reason: 'Bản chụp là học bạ của học sinh khác', document: '15/QĐ-THĐS', documentDay: '2027-06-01' };
    return (await post('lan', '/erasures', { brought, ...why }))['erasure']!;
  };
  /** Of all, by name. */
  const waiting = async (): Promise<Record<string, string[]>> => {
    const lines = [...accounts.keys()].map(async (who) => {
      const { work } = (await send(who, 'GET', '/tasks')) as Tasks;
      const own = (work ?? []).flatMap(({ kind, n }) => (KINDS.includes(kind) ? [`${kind} ${n}`] : []));
      return [who, own] as const;
    });
    return Object.fromEntries((await Promise.all(lines)).filter(([, own]) => own.length > 0));
  };

  it('has them for an administrator who entered none of it, until one is carried out or withdrawn', async () => {
    const orders = [await order(await bring(pupils[0]!)), await order(await bring(pupils[1]!))];
    assert.deepEqual(await waiting(), { quan: ['carry-out-erasures 2'] });
    await post('quan', `/erasures/${orders[0]}/executions`, {});
    assert.deepEqual(await waiting(), { quan: ['carry-out-erasures 1'] });
    await post('lan', `/erasures/${orders[1]}/withdrawals`, {});
    assert.deepEqual(await waiting(), {});
  });

  it('tells who ordered of one that nobody has carried out for a week; it does not lapse', async () => {
    const erasure = await order(await bring(pupils[2]!));
    server.pass(WEEK - 1);
    await signIn();
    assert.deepEqual(await waiting(), { quan: ['carry-out-erasures 1'] });
    server.pass(1);
    await signIn();
    assert.deepEqual(await waiting(), { lan: ['erasures-waiting 1'], quan: ['carry-out-erasures 1'] });
    await post('quan', `/erasures/${erasure}/executions`, {});
    assert.deepEqual(await waiting(), {});
  });
});
