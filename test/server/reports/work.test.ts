/** Who is told of what in her work list: what the office sent back, an answer to confirm, one long owed, chốt overdue, a list to sign. */
import assert from 'node:assert/strict';
import type { Tasks } from '../../../core/contract/session.js';
import { DOCUMENT, SCAN } from '../../support/reports/office-document.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { expectOk } from '../../support/signing-class.js';
import type { Person } from '../../support/signing-person.js';

const DAY = 86_400_000;

const KINDS: ReadonlySet<string> = new Set([
  ...['seal-refused', 'sign-recall-lists', 'confirm-answers', 'finalise-overdue', 'reports-unanswered'],
]);

describe('reports in the work list', function () {
  this.timeout(240_000);
  let at: Reporting;
  let report: string;
  before(async () => {
    at = await startReporting();
    [report] = (await at.submit()) as [string];
  });
  after(() => at.stop());

  const lines = async (who: Person) => {
    const { body } = await expectOk(who.get('/tasks'));
    return (body as Tasks).work!.filter(({ kind }) => KINDS.has(kind)).map(({ kind, n }) => `${kind} ${n}`);
  };
  const all = async () => ({
    principal: await lines(at.school.principal),
    clerk: await lines(at.school.clerk),
    teacher: await lines(at.school.thu),
  });

  it('tell of a report once its answer is owed for more than three days', async () => {
    await expectOk(at.school.clerk.get(`/reports/${report}/file`));
    assert.deepEqual(await all(), { principal: [], clerk: [], teacher: [] });
    at.server.pass(3 * DAY + 1000);
    await at.signInAgain();
    const owed = ['reports-unanswered 1'];
    assert.deepEqual(await all(), { principal: owed, clerk: owed, teacher: [] });
  });

  it('tell others than who entered it of an answer to confirm, and the clerk of what is to be sealed again', async () => {
    const units = await at.server.db.units.findAll({ order: ['id'], raw: true });
    const said = units.map(({ id }, i) => ({ unit: id, agreed: i > 0, says: i > 0 ? '' : 'Sai gói' }));
    const { body } = await expectOk(at.school.clerk.post(`/reports/${report}/answers`, { ...DOCUMENT, lines: said }));
    const { answer } = body as { answer: string };
    assert.deepEqual(await all(), {
      principal: ['confirm-answers 1', 'reports-unanswered 1'],
      clerk: ['reports-unanswered 1'],
      teacher: [],
    });
    await expectOk(at.school.principal.post(`/office-answers/${answer}/decisions`, { confirm: true }));
    assert.deepEqual(await at.states(), ['refused', 'accepted', 'accepted']);
    assert.deepEqual(await all(), { principal: [], clerk: ['seal-refused 1'], teacher: [] });
  });

  it('tell the principal of what was accepted once its day is over, and the clerk of a list to sign', async () => {
    at.server.pass(10 * DAY);
    await at.signInAgain();
    assert.deepEqual((await all()).principal, ['finalise-overdue 2']);
    const [, unit] = await at.server.db.units.findAll({ order: ['id'], raw: true });
    await expectOk(
      at.school.principal.post('/reports/recalls', {
        ...{ units: [unit!.id], reason: 'Sai họ tên', document: '5/TTr', attachments: [SCAN] },
      }),
    );
    assert.deepEqual(await all(), {
      principal: ['finalise-overdue 1'],
      clerk: ['seal-refused 1', 'sign-recall-lists 1'],
      teacher: [],
    });
  });
});
