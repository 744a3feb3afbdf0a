/** What comes after sealing, while somebody else does the same or the opposite: each is done once, and by what stands then. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { buildUser } from '../../support/builders.js';
import { completionBody } from '../../support/reports/completion.js';
import type { Reporting } from '../../support/reports/reporting.js';
import { buildSealedClass } from '../../support/sealed-class.js';
import { type Case, type Intrusion, SecondWriter } from '../../support/second-writer.js';
import { type Reply, startTestServer, type TestServer } from '../../support/server.js';
import { expectOk, type SigningClass } from '../../support/signing-class.js';
import { tamper } from '../../support/tampering.js';

const HOUR = 3_600_000;
const OTHER = { code: '79000008', name: 'Trường Tiểu học Khác' };
const refusedAs =
  (...codes: readonly string[]) =>
  ({ body }: Reply) =>
    assert.ok(codes.includes(body.code as string), JSON.stringify(body));

describe('acts after sealing while somebody else writes', function () {
  this.timeout(120_000);
  const second = new SecondWriter();
  let server: TestServer;
  let school: SigningClass;
  let admin: Record<string, string>;
  before(async () => {
    server = await startTestServer({
      around: second.around,
      more: { officeConnection: () => Promise.resolve(null) },
    });
    school = await buildSealedClass(server, () => pinTables(server.deps).then(() => undefined));
    server.pass(HOUR);
    admin = await server.signIn((await buildUser(server.db, { hats: ['administrator'] })).account);
    await signInAgain();
  });
  after(() => server.stop());

  const signInAgain = async () => {
    for (const person of [school.principal, school.clerk, school.thu])
      Object.assign(person.headers, await server.signIn(person.user.account));
  };
  /** Past what forbids a released unit to go back: each try begins where the one before did. */
  const sql = (text: string) => tamper(server.db, /(?:UPDATE|DELETE FROM) (\w+)/.exec(text)![1]!, text);
  const between = (commit: string, undo: string): Intrusion => ({ commit: () => sql(commit), undo: () => sql(undo) });
  const unitsAre = (state: string) => `UPDATE units SET state = '${state}'`;
  const pupil = () => school.klass.pupils[1]!;
  const ago = (ms: number) => new Date(server.deps.clock().getTime() - ms).toISOString();
  const asked = { asker: 'Nguyễn Thị Bé', relation: 'mẹ', proof: 'Giấy khai sinh số 5', purpose: 'Muốn biết ai xem' };
  const brought = (person: SigningClass['thu'], schoolYear: string) =>
    person.post('/classes/4a/brought-years', {
      ...{ pupil: pupil(), kind: 'paper', period: 'year-end', fileName: 'hoc-ba.pdf' },
      told: {
        ...{ schoolYear, grade: 3, school: 'Trường Tiểu học Hải Hậu', source: 'học bạ giấy số 12' },
        values: [{ field: 'subject.TOAN.level', value: 'T' }],
      },
      file: Buffer.from('%PDF-1.7\n').toString('base64'),
    });
  const leaving = async (state: 'made' | 'signed'): Promise<string> => {
    const id = randomUUID();
    await server.db.transfers.create({
      ...{ id, pupilId: pupil(), className: '4A', toCode: OTHER.code, toName: OTHER.name, list: '{}' },
      ...{ content: Buffer.from(''), documents: 0, madeBy: school.principal.user.id, madeAt: ago(0), state },
    });
    return id;
  };
  const order = async (): Promise<string> => {
    const body = { fingerprint: school.music.fingerprint, at: ago(HOUR / 2), reason: 'Mất USB token từ sáng nay' };
    return (await expectOk(school.principal.post('/revocation-orders', body))).body.order as string;
  };

  const cases: Readonly<Record<string, () => Promise<Case> | Case>> = {
    'a package reported meanwhile': async () => {
      const { ready } = (await expectOk(school.principal.get('/reports'))).body as {
        ready: { transactionId: string }[];
      };
      const transactions = ready.map(({ transactionId }) => transactionId);
      assert.equal(transactions.length, 1);
      return {
        act: () => school.principal.post('/reports/submissions', { transactions }),
        intrusion: between(unitsAre('submitted'), unitsAre('sealed')),
        expected: refusedAs('report-moved-on'),
      };
    },
    'data finalised of what was recalled meanwhile': async () => {
      await sql(unitsAre('accepted'));
      return {
        act: () => school.principal.post('/reports/finalisations', { schoolYear: '2026-2027', groups: ['first'] }),
        intrusion: between(unitsAre('recalled'), unitsAre('accepted')),
        expected: refusedAs('finalise-nothing'),
      };
    },
    'a recall of what has been finalised meanwhile': async () => {
      await sql(unitsAre('sealed'));
      const unit = await server.db.units.findOne({ raw: true });
      return {
        act: () =>
          school.principal.post('/reports/recalls', {
            ...{ units: [unit!.id], reason: 'Ghi sai kết quả môn Toán', document: '', attachments: [] },
          }),
        intrusion: between(unitsAre('finalising'), unitsAre('sealed')),
        expected: refusedAs('recall-state'),
      };
    },
    'a family’s request answered meanwhile': async () => {
      const body = { ...asked, pupilId: pupil(), kind: 'looks', limit: '', receivedOn: '2027-06-18' };
      const { request } = (await expectOk(school.clerk.post('/family-requests', body))).body as { request: string };
      const is = (state: string) => `UPDATE family_requests SET state = '${state}' WHERE id = '${request}'`;
      return {
        act: () => school.principal.post(`/family-requests/${request}/answers`, { grant: true, answer: 'Đồng ý' }),
        intrusion: between(is('refused'), is('open')),
        expected: refusedAs('family-answered'),
      };
    },
    'a year brought along that somebody else entered meanwhile': () => ({
      act: () => brought(school.thu, '2024-2025'),
      intrusion: {
        commit: async () => void (await expectOk(brought(school.clerk, '2024-2025'))),
        undo: () => sql(`DELETE FROM brought_years WHERE school_year = '2024-2025'`),
      },
      expected: refusedAs('brought-year-waiting'),
      answered: true,
    }),
    'a year brought along that was decided meanwhile': async () => {
      const { id } = (await expectOk(brought(school.thu, '2025-2026'))).body as { id: string };
      const by = { decidedBy: school.clerk.user.id, decidedAt: ago(0) };
      return {
        act: () => school.principal.post(`/classes/4a/brought-years/${id}/decisions`, { accept: true }),
        intrusion: {
          commit: async () => void (await server.db.broughtDecisions.create({ broughtId: id, accepted: false, ...by })),
          undo: () => sql(`DELETE FROM brought_decisions WHERE brought_id = '${id}'`),
        },
        expected: refusedAs('brought-year-decided'),
        answered: true,
      };
    },
    'a transfer withdrawn that was received meanwhile': async () => {
      const id = await leaving('signed');
      const is = (state: string) => `UPDATE transfers SET state = '${state}' WHERE id = '${id}'`;
      return {
        act: () => school.principal.post(`/transfers/${id}/withdrawals`, {}),
        intrusion: between(is('received'), is('signed')),
        expected: refusedAs('transfer-moved-on'),
      };
    },
    'a transfer sealed that was withdrawn meanwhile': async () => {
      const id = await leaving('made');
      const { fingerprint: certificate } = school.clerk;
      const is = (state: string) => `UPDATE transfers SET state = '${state}' WHERE id = '${id}'`;
      return {
        act: () =>
          school.clerk.post(`/transfers/${id}/signatures`, {
            ...{ certificate, signedAt: '2027-06-20T09:00:00+07:00', signature: 'AAAA' },
          }),
        intrusion: between(is('withdrawn'), is('made')),
        expected: refusedAs('transfer-moved-on'),
      };
    },
    'a request to open refused that was answered meanwhile': async () => {
      const id = randomUUID();
      const row = { id, classId: '4a', period: 'year-end' as const, cells: '[]', reason: 'Ghi nhầm', askedAt: ago(0) };
      await server.db.lockRequests.create({ ...row, askedBy: school.thu.user.id });
      const by = { answeredBy: school.principal.user.id, answeredAt: ago(0) };
      return {
        act: () => school.principal.post(`/lock-requests/${id}/refusals`, { reason: 'Đã hết hạn' }),
        intrusion: {
          commit: async () =>
            void (await server.db.lockAnswers.create({ requestId: id, orderId: null, reason: '', ...by })),
          undo: () => sql(`DELETE FROM lock_answers WHERE request_id = '${id}'`),
        },
        expected: refusedAs('request-answered'),
        answered: true,
      };
    },
    'a revocation ordered where one waits by now': () => ({
      act: () =>
        school.principal.post('/revocation-orders', {
          ...{ fingerprint: school.music.fingerprint, at: ago(HOUR / 2), reason: 'Mất USB token từ sáng nay' },
        }),
      intrusion: {
        commit: async () => void (await order()),
        undo: () => sql(`UPDATE revocation_orders SET state = 'withdrawn'`),
      },
      expected: refusedAs('revocation-order-open'),
      answered: true,
    }),
    'a revocation carried out that was withdrawn meanwhile': async () => {
      await sql(`UPDATE revocation_orders SET state = 'withdrawn'`);
      const id = await order();
      const is = (state: string) => `UPDATE revocation_orders SET state = '${state}' WHERE id = '${id}'`;
      return {
        act: () => server.send('POST', `/revocation-orders/${id}/executions`, { headers: admin, body: {} }),
        intrusion: between(is('withdrawn'), is('waiting')),
        expected: refusedAs('revocation-order-over'),
      };
    },
    // Days later: the group's day is over.
    'a completion signed where another stands by now': async () => {
      server.pass(11 * 24 * HOUR);
      await signInAgain();
      await sql(unitsAre('finalised'));
      const at = { server, school } as unknown as Reporting;
      const [own, before] = [await completionBody(at, {}), await completionBody(at, {})];
      return {
        act: () => school.principal.post('/completions', own),
        intrusion: {
          commit: async () => void (await expectOk(school.principal.post('/completions', before))),
          undo: () => sql('DELETE FROM completions'),
        },
        expected: refusedAs('completion-moved-on', 'completion-same'),
        answered: true,
      };
    },
  };

  const stored = async () => {
    const { db } = server;
    const all = [db.reports, db.broughtYears, db.broughtDecisions, db.transfers, db.lockAnswers];
    const counted = await Promise.all(all.map((table) => (table as typeof db.reports).count()));
    const states = await db.plain(
      'SELECT state FROM family_requests UNION ALL SELECT state FROM revocation_orders',
      [],
    );
    return [counted, states];
  };

  for (const [name, make] of Object.entries(cases)) {
    it(`refuse ${name}, whenever that was written`, async () => {
      const { act, intrusion, expected, answered } = await make();
      const before = await stored();
      for (let at = 0; ; at += 1) {
        assert.ok(at < 200, 'there is an end to chances');
        second.arm(at, intrusion.commit);
        const reply = await act();
        assert.equal(second.past, 0, 'read past the transaction');
        // Nobody came in between, at all chances there are.
        if (!second.disarm()) return assert.ok(at > 0);
        expected(reply);
        await intrusion.undo();
        if (!answered) assert.deepEqual(await stored(), before);
      }
    });
  }
});
