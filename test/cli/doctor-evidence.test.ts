import assert from 'node:assert/strict';
import { evidenceFindings, examineEvidence } from '../../server/cli/doctor/evidence.js';

import { isRenewalDue } from '../../core/signing/evidence/due.js';
import { openDatabase } from '../../server/store/open-database.js';
import { newDir } from '../support/backups.js';

const STAMPED = {
  id: 1,
  lastFile: 9,
  token: '',
  stampedAt: '2027-06-20T02:00:00.000Z',
  endsAt: '2031-06-20T02:00:00.000Z',
};

describe('doctor: evidence records', () => {
  const says = (
    last: typeof STAMPED | null,
    { asked = true, total = 9, now = '2027-09-01' } = {},
  ): readonly string[] => {
    const at = new Date(now);
    const stamp = last && { at: new Date(last.stampedAt), ends: new Date(last.endsAt) };
    const standing = { last, total, isDue: isRenewalDue(stamp, at) };
    return evidenceFindings(standing, { isAsked: asked, now: at }).flatMap((one) => [
      one.state,
      one.says,
      one.remedy ?? '',
    ]);
  };

  it('are no matter of a school that has released nothing, or never had a time-stamp authority', () => {
    assert.deepEqual(says(null, { total: 0 }), []);
    assert.deepEqual(says(null, { asked: false }), []);
  });

  it('are well, due, or over, each with what to do now', () => {
    assert.deepEqual(says(STAMPED), ['well', 'evidence-ok', '']);
    assert.deepEqual(says(null), ['doubt', 'evidence-none', 'evidence-remedy']);
    assert.deepEqual(says(STAMPED, { now: '2028-06-21' }), ['doubt', 'evidence-due', 'evidence-remedy']);
    assert.deepEqual(says(STAMPED, { now: '2031-06-20T02:00:00.000Z' }), ['fail', 'evidence-ended', 'evidence-remedy']);
  });

  it('with no authority set any more are told to the administrator, before renewing comes to nothing', () => {
    assert.deepEqual(says(STAMPED, { now: '2028-06-21', asked: false }), [
      'doubt',
      'evidence-due',
      'evidence-authority-remedy',
    ]);
  });

  it('are looked at in the data as they are', async () => {
    const data = newDir();
    await (await openDatabase({ dataDir: data })).close();
    assert.deepEqual(await examineEvidence(data, new Date('2027-09-01')), []);
  });
});
