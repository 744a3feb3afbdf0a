/** What the minutes count: of one thing one event, nothing of what came to nothing, each import in its own article. */
import assert from 'node:assert/strict';
import type { AuditData } from '../../../core/audit/event.js';
import { SELF_CHECK } from '../../../core/audit/self-check-items.js';
import type { ImportKind } from '../../../core/import/kinds.js';
import type { StoredSelfCheck } from '../../../server/acts/self-checks/load-self-check.js';
import { buildClass, buildSchool, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { appendAuditEvent } from '../../support/connections.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';

type Of<K extends AuditData['kind']> = Extract<AuditData, { kind: K }>;

const digest = 'a'.repeat(64);
const unit = { record: 1, version: 1, unit: 1 };
const record = { record: 1, version: 1 };
const pushed = { classId: '4a', period: 'year-end', revision: 1, pushId: 'p', refused: 0, conflicts: 0 } as const;
const answered = { kind: 'report.answered', report: 'r', answer: null, linesDigest: digest } as const;
const asked = { kind: 'report.asked' as const, report: 'r', records: [unit], transactionId: null, reasonDigest: null };
const signed = {
  kind: 'records.signed',
  classId: '4a',
  certificate: 'c',
  delegationId: null,
  ownClass: false,
} as const;
const cover = { kind: 'covers.signed', classId: '4a', certificate: 'c', delegationId: null } as const;
const leader: Omit<Of<'leader.proposed'>, 'kind'> = {
  ...{ leaderId: 'l', userId: 'u', capacity: 'principal', fromDay: '2026-09-05', number: '1', day: '2026-09-01' },
  reasonDigest: digest,
};
const order = { mandates: [], orders: [] };
const reset = { kind: 'reset.decided', resetId: 'r', userId: 'u', sessions: 0 } as const;
const bundle: Of<'bundle.made'> = {
  ...{ kind: 'bundle.made', inspectionId: 'i', classIds: ['4a'], seed: null, records: [record], named: [], digest },
};
const inspection: Of<'inspection.opened'> = {
  ...{ kind: 'inspection.opened', inspectionId: 'i', userId: 'u', decision: '1', decidedOn: '2026-09-01', years: [] },
  ...{ inClasses: null, fromDay: '2026-09-05', toDay: '2026-09-06' },
};

/** By item what is to be counted of events that were all of one or two things. */
const CASES: readonly (readonly [
  what: string,
  events: readonly AuditData[],
  counts: Readonly<Record<string, number>>,
])[] = [
  [
    'a child who leaves is one transfer; a bundle taken back is none',
    [
      { kind: 'transfer.made', transfer: 't1', pupilId: 'p', to: 's', units: 1, digest },
      { kind: 'transfer.received', transfer: 't1', pupilId: 'p', receiptDigest: digest },
      { kind: 'transfer.made', transfer: 't2', pupilId: 'p', to: 's', units: 1, digest },
      { kind: 'transfer.withdrawn', transfer: 't2' },
    ],
    { 'transfers-out': 1 },
  ],
  [
    'an order that revokes is one revocation',
    [
      { kind: 'revocation.ordered', order: 'o', fingerprint: 'f', at: 'x', units: [], reasonDigest: digest },
      { kind: 'certificate.revoked', fingerprint: 'f', at: 'x', reasonDigest: digest },
      { kind: 'revocation.carried-out', order: 'o', fingerprint: 'f' },
    ],
    { revoked: 1 },
  ],
  [
    'an answer entered by hand is one; one the second person rejects is none',
    [
      { kind: 'office-answer.decided', answer: 'a', confirmed: true },
      { ...answered, what: 'submit', agreed: [unit], refused: [], answer: 'a' },
      { kind: 'office-answer.decided', answer: 'b', confirmed: false },
    ],
    { answered: 1 },
  ],
  [
    'reports, finalising and recalls are each their own, and an answer may be both ways',
    [
      { ...asked, what: 'submit', attachments: [] },
      { ...asked, what: 'finalise', attachments: [] },
      { ...asked, what: 'recall', attachments: [] },
      { ...asked, what: 'recall', attachments: [] },
      { ...answered, what: 'finalise', agreed: [unit], refused: [] },
      { ...answered, what: 'recall', agreed: [unit], refused: [unit] },
      // The school took it back before the office heard of it.
      { ...answered, what: 'recall', agreed: [], refused: [], withdrawn: [unit] },
    ],
    { reported: 1, 'finalise-asked': 1, finalised: 1, 'recall-asked': 2, 'recall-agreed': 1, 'recall-refused': 1 },
  ],
  [
    'a change of who leads is one, by one person or by two',
    [
      { kind: 'leader.entered', ...leader, ...order },
      { kind: 'leader.proposed', ...leader },
      { kind: 'leader.confirmed', leaderId: 'l', fromDay: '2026-09-05', ...order },
      { kind: 'leader.proposed', ...leader },
      { kind: 'leader.refused', leaderId: 'l' },
    ],
    { leaders: 2 },
  ],
  ['an inspection is one however many bundles it takes', [inspection, bundle, bundle], { inspections: 1, bundles: 2 }],
  [
    'a reset and a certificate that were refused are none',
    [
      { ...reset, accepted: true },
      { ...reset, accepted: false },
      { kind: 'certificate.imported', fingerprint: 'f', holder: null, carrier: 'PKCS12' },
      { kind: 'certificate.decided', fingerprint: 'f', accepted: true },
      { kind: 'certificate.issued', fingerprint: 'g', requestId: 'q' },
      { kind: 'certificate.decided', fingerprint: 'g', accepted: false },
    ],
    { resets: 1, certificates: 1 },
  ],
  [
    'signatures are counted by whose they are, of requests of which one was taken',
    [
      { ...signed, slot: 'homeroom', records: [record], refused: [] },
      { ...signed, slot: 'principal', records: [record], refused: ['x'] },
      { ...signed, slot: 'principal', records: [], refused: ['x'] },
      { ...signed, slot: 'seal', records: [record], refused: [] },
      { ...cover, slot: 'principal', covers: [{ cover: 1, number: 1 }], refused: [], late: false, reasonDigest: null },
      { ...cover, slot: 'seal', covers: [{ cover: 1, number: 1 }], refused: [], late: false, reasonDigest: null },
      { ...cover, slot: 'seal', covers: [], refused: ['x'], late: false, reasonDigest: null },
      { kind: 'units.sealed-again', classId: '4a', certificate: 'c', units: [], refused: ['x'] },
    ],
    { homeroom: 1, approved: 1, issued: 1, covers: 1, 'cover-seals': 1 },
  ],
  [
    'a push of which no cell was taken is none',
    [
      { kind: 'sheet.pushed', ...pushed, cells: 2, changesDigest: digest },
      { kind: 'sheet.pushed', ...pushed, cells: 0, refused: 2, changesDigest: digest },
    ],
    { pushes: 1 },
  ],
  [
    'a record held and let go is one and one',
    [
      { kind: 'record.held', holdId: 'h', pupilId: 'p', classId: '4a', digest },
      { kind: 'hold.released', holdId: 'h', reasonDigest: digest, first: 'principal' },
    ],
    { held: 1, released: 1 },
  ],
];

const NAMED = new Set(SELF_CHECK.flatMap(({ items }) => items.flatMap(({ code, each }) => (each ? [code] : []))));

describe('what the minutes of a school checking itself count', () => {
  let server: TestServer;
  let headers: Record<string, string>;
  let userId: string;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    await buildClass(server.db, { id: '4a', name: '4A' });
    const principal = await buildUser(server.db, { hats: ['principal'] });
    userId = principal.id;
    headers = await server.signIn(principal.account);
  });
  afterEach(() => server.stop());

  const note = (events: readonly AuditData[]) =>
    server.db.writes.run(async (transaction) => {
      for (const data of events) {
        const at = server.deps.clock().toISOString();
        await appendAuditEvent(server.deps, transaction, { at, actor: userId, hat: 'principal', from: null, data });
      }
    });
  /** Items of which there is any, by their codes. Where each case is named there are as many as are counted. */
  const counted = async (): Promise<Record<string, number>> => {
    const body = { fromDay: '2026-09-01', toDay: '2027-06-20' };
    const made = await expectOk(server.send('POST', '/self-checks', { headers, body }));
    const row = await server.db.selfChecks.findByPk((made.body as { id: string }).id, { raw: true });
    const { articles } = JSON.parse(row!.content) as StoredSelfCheck;
    const lines = articles.flatMap((one) => one.lines);
    for (const { code, n, cases } of lines) assert.equal(cases.length, NAMED.has(code) ? n : 0, code);
    return Object.fromEntries(lines.flatMap(({ code, n }) => (n > 0 ? [[code, n]] : [])));
  };

  for (const [what, events, counts] of CASES) {
    it(what, async () => {
      await note(events);
      assert.deepEqual(await counted(), counts);
    });
  }

  it('an import is of what was brought, and none once it was taken back', async () => {
    const kept = (id: string, what: ImportKind, state: 'done' | 'undone') =>
      server.db.sequelize.query(
        `INSERT INTO imports (id, what, school_year_id, state, day, file_name, file_digest, owner, created_at, decisions)
         VALUES ('${id}', '${what}', '${SCHOOL_YEAR}', '${state}', '2026-09-05', 'f', '${digest}', '${userId}', '2026-09-05', '[]')`,
      );
    await kept('1', 'pupils', 'done');
    await kept('2', 'pupils', 'undone');
    await kept('3', 'profiles', 'done');
    await kept('4', 'teachers', 'done');
    const done = { kind: 'import.carried-out', created: 1, changed: 0, classes: 0, changesDigest: digest } as const;
    await note(['1', '2', '3', '4'].map((importId) => ({ ...done, importId })));
    assert.deepEqual(await counted(), { 'pupil-lists': 1, 'profile-lists': 1, 'teacher-lists': 1 });
  });
});
