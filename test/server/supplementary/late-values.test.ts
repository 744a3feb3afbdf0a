/** Who lacks values on 30/6 is late: entered by an ordered opening, judged as at year end with awards, and reported as late. */
import assert from 'node:assert/strict';
import { groupChanges } from '../../../core/contract/push.js';
import type { RecordLine } from '../../../core/contract/signing.js';
import type { Supplementary } from '../../../core/contract/supplementary.js';
import { lateOf } from '../../../core/record/late.js';
import { openPeriod } from '../../support/locks.js';
import { buildSigningClass, expectOk } from '../../support/signing-class.js';
import { startTestServer } from '../../support/server.js';

const DAY = 24 * 60 * 60 * 1000;

describe('values that come after 30/6', () => {
  it('are late by the day the office above left, and not a second before its end', () => {
    const calendar = { begins: '2026-09-05', ends: '2027-06-30', closes: {} };
    const asked = {
      ...{ schoolYear: '2026-2027', calendar, second: false, lacking: true },
      ...{ changedAt: null, now: '2027-06-30T17:00:00.000Z' },
    };
    assert.deepEqual(lateOf(asked), { kind: 'lacking', day: '2027-06-30' });
    assert.equal(lateOf({ ...asked, now: '2027-06-30T16:59:59.999Z' }), null);
    assert.equal(lateOf({ ...asked, second: true }), null);
    assert.deepEqual(lateOf({ ...asked, second: true, now: '2027-08-15T17:00:00.000Z' })?.day, '2027-08-15');
    assert.equal(lateOf({ ...asked, calendar: { ...calendar, lawful: { closing: '2027-07-05' } } }), null);
    const changed = { ...asked, lacking: false, changedAt: '2027-06-30T16:59:59.999Z' };
    assert.equal(lateOf(changed), null);
    assert.equal(lateOf({ ...changed, changedAt: '2027-06-30T17:00:00.000Z' })?.kind, 'entered');
  });

  it('are reported as late, and bring result and award as at year end', async () => {
    const server = await startTestServer();
    const { klass, thu, principal } = await buildSigningClass(server, {
      pupils: [{ grade: 4, count: 2 }],
      overrides: ([a]) => ({ [a!]: { 'trait.CHAM_CHI': null } }),
    });
    const [late, other] = klass.pupils as [string, string];
    server.pass(11 * DAY);
    const [hers, leader] = [await server.signIn(thu.user.account), await server.signIn(principal.user.account)];
    const lines = async () => {
      const { records } = (await expectOk(server.send('GET', '/classes/4a/records', { headers: leader }))).body;
      return new Map((records as RecordLine[]).map((line) => [line.pupil, line]));
    };
    const listed = async () => {
      const { body } = await expectOk(server.send('GET', '/classes/4a/supplementary', { headers: leader }));
      const { pupils, late: found } = body as Supplementary;
      return [pupils.length, found.map(({ pupil, missing }) => [pupil, missing])];
    };
    const push = async () => {
      const { body: sheet } = await expectOk(server.send('GET', '/classes/4a/sheets/year-end', { headers: hers }));
      const changes = groupChanges([{ pupil: late, field: 'trait.CHAM_CHI', base: null, value: 'TOT' }]);
      const body = { pushId: server.deps.newId(), baseRevision: sheet.revision, changes };
      return (await expectOk(server.send('POST', '/classes/4a/sheets/year-end/pushes', { headers: hers, body }))).body;
    };
    const before = await lines();
    assert.deepEqual(before.get(late)!.late, { kind: 'lacking', day: '2027-06-30' });
    assert.deepEqual([before.get(late)!.result, before.get(other)!.late], [null, null]);
    assert.deepEqual(await listed(), [0, [[late, 1]]]);
    assert.equal((await push()).refused[0].refusal.code, 'closed-by-calendar');

    await openPeriod(server.db);
    assert.equal((await push()).accepted, 1);
    const { late: told, result, awardsAllowed, awards } = (await lines()).get(late)!;
    assert.deepEqual([told, result], [{ kind: 'entered', day: '2027-06-30' }, (await lines()).get(other)!.result]);
    assert.ok(awardsAllowed.length > 0, 'late is not failing');
    assert.deepEqual(awards, (await lines()).get(other)!.awards);
    assert.deepEqual(await listed(), [0, [[late, 0]]]);
    await server.stop();
  });
});
