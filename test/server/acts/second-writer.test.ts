import { readerOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { groupChanges } from '../../../core/contract/push.js';
import { removeRemarks } from '../../../server/acts/remarks/remove-remarks.js';
import { saveRemark } from '../../../server/acts/remarks/save-remark.js';
import { loadDocument } from '../../../server/acts/sheets/load-document.js';
import { pushChanges } from '../../../server/acts/sheets/push-changes.js';
import { carriedOut, openPeriod } from '../../support/locks.js';
import { type Case, type Intrusion, SecondWriter } from '../../support/second-writer.js';
import { type Reply, startTestServer, type TestServer } from '../../support/server.js';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';

const MINUTE = 60_000;
const refusedAs = (status: number, code: string) => (reply: Reply) => {
  assert.deepEqual([reply.status, reply.body.code], [status, code], JSON.stringify(reply.body));
};

/** Who wears no hat any more may not, or does not even see the class. */
const notHers = (reply: Reply) => {
  assert.ok(['not-allowed', 'not-found'].includes(reply.body.code as string), JSON.stringify(reply.body));
};

describe('acts while somebody else writes', () => {
  const second = new SecondWriter();
  let server: TestServer;
  let school: SigningClass;
  let administrator: string;
  let admin: Record<string, string>;
  before(async () => {
    server = await startTestServer({ around: second.around });
    school = await buildSigningClass(server);
    await signSubjects(school);
    server.pass(MINUTE);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    await put('entering');
    await openPeriod(server.db, 'mid-term-2');
    administrator = (await buildUser(server.db, { hats: ['administrator'] })).id;
    admin = await server.signIn((await server.db.users.findByPk(administrator, { raw: true }))!.account);
    delegation.userId = (await buildUser(server.db, { hats: ['vice-principal'] })).id;
  });
  after(() => server.stop());

  const sql = (text: string) =>
    server.db.writes.run(async (transaction) => {
      await server.db.plain(text, [], transaction);
    });
  const between = (commit: string, undo: string): Intrusion => ({ commit: () => sql(commit), undo: () => sql(undo) });
  /** Somebody’s duties end the day before. */
  const withoutDuties = (user: () => string): Intrusion => ({
    commit: () => sql(`UPDATE assignments SET to_day = '2027-01-01' WHERE user_id = '${user()}'`),
    undo: () => sql(`UPDATE assignments SET to_day = NULL WHERE user_id = '${user()}'`),
  });
  const withoutHat = (user: () => string, hat: string): Intrusion => ({
    commit: () => sql(`DELETE FROM user_hats WHERE user_id = '${user()}' AND hat = '${hat}'`),
    undo: () => sql(`INSERT INTO user_hats (user_id, hat) VALUES ('${user()}', '${hat}')`),
  });
  /** A pupil whose record is not signed. */
  const open = () => school.klass.pupils[2]!;
  const put = (state: string) =>
    sql(`UPDATE units SET state = '${state}' WHERE record_id = (SELECT id FROM records WHERE pupil_id = '${open()}')`);
  const thu = () => school.thu.user.id;
  const principal = () => school.principal.user.id;

  const award = () => ({
    ...{ id: randomUUID(), pupil: open(), kind: 'SUDDEN', title: 'Giải Nhì', reason: '' },
    ...{ decision: '', day: '2027-03-08' },
  });
  const phrase = (scope: 'own' | 'school', text: string = randomUUID()) => ({
    ...{ id: randomUUID(), scope, about: 'subject.TOAN' as const, level: null, grades: null, text },
  });
  /** By the second writer, from whatever stands there. */
  const pushValue = async (value: string | null): Promise<void> => {
    const caller = { userId: thu(), name: '', hats: ['teacher'], from: null } as const;
    const { document } = await loadDocument(readerOn(server.db), '4a', 'mid-term-2');
    const change = {
      pupil: open(),
      field: 'subject.TV.level',
      base: value === null ? 'HT' : null,
      value,
    };
    const sent = { caller, classId: '4a', period: 'mid-term-2', pushId: randomUUID(), locale: 'vi' } as const;
    const { refused } = await pushChanges(server.deps, { ...sent, baseRevision: document.revision, changes: [change] });
    assert.deepEqual(refused, []);
  };
  const delegation = { fromDay: '2027-06-25', toDay: '2027-06-26', document: '1/QĐ', userId: 'u-vice' };
  const push = (field: FieldKey = 'subject.TOAN.level') =>
    school.thu.post('/classes/4a/sheets/mid-term-2/pushes', {
      pushId: randomUUID(),
      baseRevision: 0,
      changes: groupChanges([{ pupil: open(), field, base: null, value: 'HTT' }]),
    });
  const lock = { kind: 'lock', schoolYear: SCHOOL_YEAR, scope: { kind: 'class', classId: '4a' }, period: 'mid-term-1' };
  const ordered = () =>
    school.principal.post('/lock-orders', {
      ...{ order: { ...lock, strict: false }, reason: 'Theo biên bản họp', urgent: false },
    });
  /** An act of the principal's, once she is none. */
  const noLongerPrincipal = (path: string, body: object) => (): Case => ({
    act: () => school.principal.post(path, body),
    intrusion: withoutHat(principal, 'principal'),
    expected: notHers,
  });
  const noLongerHers = (path: string, body: () => object) => (): Case => ({
    act: () => school.thu.post(path, body()),
    intrusion: withoutDuties(thu),
    expected: notHers,
  });
  const cases: Readonly<Record<string, () => Case | Promise<Case>>> = {
    'a push by who is no longer assigned': () => ({
      act: push,
      intrusion: withoutDuties(thu),
      expected: refusedAs(404, 'not-found'),
    }),
    'a push by who has left the school': () => ({
      act: push,
      intrusion: between(
        `UPDATE users SET active = FALSE WHERE id = '${thu()}'`,
        `UPDATE users SET active = TRUE WHERE id = '${thu()}'`,
      ),
      // Before her sign-in is looked at she is out; later the class is not hers any more.
      expected: ({ body }) => assert.ok(['signed-out', 'not-found'].includes(body.code as string), String(body.code)),
    }),
    'an award by who is no longer the homeroom teacher': () => ({
      act: () => school.thu.post('/classes/4a/awards', award()),
      intrusion: between(
        `UPDATE assignments SET to_day = '2027-01-01' WHERE user_id = '${thu()}' AND duty = 'homeroom'`,
        `UPDATE assignments SET to_day = NULL WHERE user_id = '${thu()}'`,
      ),
      expected: refusedAs(403, 'not-allowed'),
    }),
    'a push into what was locked meanwhile': () => ({
      act: () => push('trait.CHAM_CHI'),
      intrusion: {
        commit: async () => {
          const scope = { kind: 'group', classId: '4a', group: 'traits' } as const;
          await carriedOut(server.db, { kind: 'lock', scope, until: null });
        },
        // An order is never taken back; nothing else here pushes a trait.
        undo: () => Promise.resolve(),
      },
      expected: ({ body }) => assert.equal(body.refused[0].refusal.code, 'closed-by-order', JSON.stringify(body)),
      answered: true,
    }),
    'a cell somebody else has filled in': () => ({
      act: () => push('subject.TV.level'),
      intrusion: { commit: () => pushValue('HT'), undo: () => pushValue(null) },
      expected: ({ status, body }) =>
        assert.deepEqual([status, body.accepted, body.conflicts.length], [200, 0, 1], JSON.stringify(body)),
      answered: true,
    }),
    'a delegation over one that has been made': () => ({
      act: () => school.principal.post('/delegations', delegation),
      intrusion: {
        commit: async () => {
          const row = { ...delegation, id: randomUUID(), madeBy: principal(), madeAt: '2027-06-20T00:00:00.000Z' };
          await server.db.writes.run((transaction) => server.db.delegations.create(row, { transaction }));
        },
        undo: () => sql('DELETE FROM delegations'),
      },
      expected: refusedAs(422, 'delegation-overlaps'),
      answered: true,
    }),
    'a phrase that is in the bank by now': () => {
      const text = randomUUID();
      const kept = phrase('school', text);
      const caller = { userId: principal(), name: '', hats: ['principal'], from: null } as const;
      return {
        act: () => school.principal.post('/remarks', phrase('school', text)),
        intrusion: {
          commit: async () => void (await saveRemark(server.deps, { caller, ...kept })),
          undo: async () => void (await removeRemarks(server.deps, { caller, ids: [kept.id] })),
        },
        expected: refusedAs(422, 'bank-doubled'),
        answered: true,
      };
    },
    'a delegation by who is no longer principal': () => ({
      act: () =>
        school.principal.post('/delegations', {
          ...delegation,
        }),
      intrusion: withoutHat(principal, 'principal'),
      expected: refusedAs(403, 'not-allowed'),
    }),
    'a phrase of the school by who no longer leads it': () => ({
      act: () => school.principal.post('/remarks', phrase('school')),
      intrusion: withoutHat(principal, 'principal'),
      expected: refusedAs(403, 'not-allowed'),
    }),
    'a certificate confirmed by who is no longer principal': () => ({
      act: () => school.principal.post(`/certificates/${'a'.repeat(64)}/confirmations`, { accept: true }),
      intrusion: withoutHat(principal, 'principal'),
      expected: refusedAs(403, 'not-allowed'),
    }),
    'an award of a pupil whose record has been signed': () => ({
      act: () => school.thu.post('/classes/4a/awards', award()),
      intrusion: { commit: () => put('homeroom-signed'), undo: () => put('entering') },
      expected: refusedAs(422, 'record-signed'),
    }),
    'an approval by who is no longer principal': async () => {
      const body = await school.principal.recordsBody('4a', 'principal');
      return {
        act: () => school.principal.post('/classes/4a/records/principal/signatures', body),
        intrusion: withoutHat(principal, 'principal'),
        expected: notHers,
      };
    },
    'a return by who is no longer principal': () => ({
      act: () =>
        school.principal.post('/classes/4a/returns', {
          records: [{ pupil: school.klass.pupils[0]!, version: 1 }],
          reason: 'Xem lại điểm Toán',
          subjects: [],
        }),
      intrusion: withoutHat(principal, 'principal'),
      expected: notHers,
    }),
    'a lock ordered by who is no longer principal': () => ({
      act: ordered,
      intrusion: withoutHat(principal, 'principal'),
      expected: notHers,
    }),
    'a lock carried out by who is no longer administrator': async () => {
      const { order } = (await expectOk(ordered())).body as { order: string };
      return {
        act: () => server.send('POST', `/lock-orders/${order}/executions`, { headers: admin, body: {} }),
        intrusion: withoutHat(() => administrator, 'administrator'),
        expected: notHers,
      };
    },
    'a calendar by who is no longer principal': noLongerPrincipal(`/school-years/${SCHOOL_YEAR}/calendars`, {
      ...{ calendar: proposedCalendar(SCHOOL_YEAR), reason: 'Theo kế hoạch năm học', seen: '' },
    }),
    'a year opened by who is no longer principal': noLongerPrincipal('/school-years', {
      ...{ id: '2027-2028', calendar: proposedCalendar('2027-2028') },
    }),
    'a recall by who is no longer principal': noLongerPrincipal('/reports/recalls', {
      ...{ units: [1], reason: 'Ghi sai kết quả môn Toán', document: '', attachments: [] },
    }),
    'a second sitting asked for by who is no longer assigned': noLongerHers('/classes/4a/retests', () => ({
      ...{ pupil: open(), subject: 'TOAN', period: 'year-end', reason: 'Em nghỉ ốm ngày kiểm tra' },
    })),
    'a plan for the summer by who is no longer assigned': noLongerHers('/classes/4a/supplementary/plans', () => ({
      ...{ pupil: open(), plan: 'Ôn phép nhân, chia mỗi sáng thứ Ba.', seen: ['subject.TOAN.level'] },
    })),
    'a signature by who is no longer assigned': async () => {
      const body = await school.thu.recordsBody('4a', 'homeroom');
      return {
        act: () => school.thu.post('/classes/4a/records/homeroom/signatures', body),
        intrusion: withoutDuties(thu),
        expected: refusedAs(404, 'not-found'),
      };
    },
  };

  const stored = async () => {
    const { db } = server;
    const all = [
      ...[db.sheetRevisions, db.awards, db.delegations, db.remarkPhrases, db.anchors, db.recordSignatures],
      ...[db.lockOrders, db.lockExecutions, db.schoolYears, db.reports, db.retests, db.supplementaryCases],
    ];
    return Promise.all(all.map((table) => (table as typeof db.awards).count()));
  };

  for (const [name, make] of Object.entries(cases)) {
    it(`refuse ${name}, whenever that was written`, async () => {
      const { act, intrusion, expected, answered } = await make();
      const before = await stored();
      for (let at = 0; ; at += 1) {
        assert.ok(at < 200, 'there is an end to chances');
        second.arm(at, intrusion.commit);
        const reply = await act();
        // Nobody came in between, at all chances there are.
        if (!second.disarm()) return assert.ok(at > 0);
        expected(reply);
        if (!answered) assert.deepEqual(await stored(), before);
        assert.equal(second.past, 0, 'read past the transaction');
        await intrusion.undo();
      }
    });
  }
});
