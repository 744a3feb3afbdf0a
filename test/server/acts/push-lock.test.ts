import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { groupChanges } from '../../../core/contract/push.js';
import { isReleased, RECORD_STATES, type RecordState } from '../../../core/record/record-states.js';
import { SCHOOL_YEAR } from '../../support/builders.js';
import { buildClass4A, type Class4A } from '../../support/class-4a.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('pushing values of pupils whose record is signed', () => {
  let server: TestServer;
  let school: Class4A;
  before(async () => {
    server = await startTestServer();
    school = await buildClass4A(server.db);
  });
  after(() => server.stop());

  /** Both of her subjects and a trait, of An and of Bình. */
  async function push() {
    const headers = await server.signIn(school.thu.account);
    const { body: sheet } = await server.send('GET', '/classes/4a/sheets/year-end', { headers });
    const change = (pupil: string, field: string, value: string) => ({
      pupil,
      field,
      base: sheet.values[pupil]?.[field] ?? null,
      value,
    });
    const value = ['5', '6', '7', '8'][sheet.revision % 4]!;
    const { body } = await server.send('POST', '/classes/4a/sheets/year-end/pushes', {
      headers,
      body: {
        pushId: randomUUID(),
        baseRevision: sheet.revision,
        changes: groupChanges([
          change(school.an, 'subject.TOAN.score', value),
          change(school.an, 'trait.CHAM_CHI', sheet.revision % 2 ? 'DAT' : 'TOT'),
          change(school.binh, 'subject.TOAN.score', value),
        ]),
      },
    });
    return { body, sheet };
  }

  const setState = async (state: RecordState) => {
    await server.db.units.destroy({ where: {} });
    await server.db.records.destroy({ where: {} });
    const { id } = await server.db.records.create({ pupilId: school.an, classId: '4a', schoolYearId: SCHOOL_YEAR });
    const unit = { recordId: id, number: 1, lookupCode: randomUUID(), madeOn: '2027-06-20' };
    await server.db.units.create({ ...unit, state, version: 1 });
  };

  for (const state of RECORD_STATES) {
    const closed = state !== 'entering';
    const reason = isReleased(state) ? 'record-released' : 'record-signed';
    it(`${closed ? 'refuses each of her cells and takes the others’' : 'takes all'} where the record is ${state}`, async () => {
      await setState(state);
      const { body, sheet } = await push();
      assert.deepEqual(sheet.closed, closed ? [{ pupil: school.an, state }] : []);
      assert.equal(body.accepted, closed ? 1 : 3);
      assert.deepEqual(
        body.refused.map(({ pupil, field, refusal }: { pupil: string; field: string; refusal: { code: string } }) => [
          pupil,
          field,
          refusal.code,
        ]),
        closed
          ? [
              [school.an, 'subject.TOAN.score', reason],
              [school.an, 'trait.CHAM_CHI', reason],
            ]
          : [],
      );
      if (closed)
        assert.match(body.refused[0].refusal.remedy, isReleased(state) ? /thu hồi và thay thế/ : /hiệu trưởng trả lại/);
    });
  }

  it('says first that a field is not hers', async () => {
    await setState('approved');
    const headers = await server.signIn(school.music.account);
    const { body } = await server.send('POST', '/classes/4a/sheets/year-end/pushes', {
      headers,
      body: {
        pushId: randomUUID(),
        baseRevision: 0,
        changes: groupChanges([{ pupil: school.an, field: 'subject.TOAN.score', base: null, value: '9' }]),
      },
    });
    assert.equal(body.refused[0].refusal.code, 'not-your-field');
  });
});
