import assert from 'node:assert/strict';
import { factOf, factsOf } from '../../../core/lookup/second-fact.js';
import { type LookedUp, maskedName, shownUnit } from '../../../core/lookup/shown-unit.js';
import { VALIDITIES, validityOf } from '../../../core/record/validity.js';
import { buildYearRecord } from '../../support/year-record.js';

const record = buildYearRecord();
const unit: LookedUp = {
  validity: 'not-final',
  since: null,
  record,
  homeroomAt: '2027-06-18T09:00:00+07:00',
  principal: {
    leader: { name: 'Trần Thị Bình', personalId: '079180000001', office: 'Hiệu trưởng' },
    at: '2027-06-19T09:00:00+07:00',
  },
  issue: { place: 'Bình Minh', day: '2027-06-20' },
};

describe('what a unit shows to whoever knows its child', () => {
  it('says family name and initials alone', () => {
    assert.equal(maskedName('Nguyễn Thị Ánh  Dương'), 'Nguyễn T. Á. D.');
    assert.equal(maskedName('Ánh'), 'Á.');
    assert.equal(maskedName("H'Hen Niê"), "H'Hen N.");
  });

  it('keeps to year, class, school, result, signers and days', () => {
    const { content } = shownUnit(unit);
    assert.deepEqual(Object.keys(content!).sort(), ['className', 'name', 'result', 'school', 'schoolYear', 'signers']);
    const told = JSON.stringify(content);
    const { pupil, homeroomRemark, traitRemarks } = record;
    const hidden = [
      ...[pupil.name, pupil.id, pupil.personalId, pupil.birthDate, pupil.registrationNumber, pupil.birthplace],
      ...[pupil.hometown, pupil.address, pupil.ethnicity, pupil.father, pupil.mother, homeroomRemark],
      ...Object.values(traitRemarks),
      ...record.subjects.map(({ remark }) => remark),
      '079180000001',
    ].filter((text) => text !== null);
    assert.ok(hidden.length > 10);
    for (const text of hidden) assert.ok(!told.includes(text), text);
    assert.ok(told.includes('2027-06-19'));
  });

  it('says state and day alone of what was replaced or recalled', () => {
    for (const validity of ['replaced', 'recalled'] as const) {
      assert.deepEqual(shownUnit({ ...unit, validity, since: '2027-10-01' }), {
        validity,
        since: '2027-10-01',
        content: null,
      });
    }
    for (const validity of ['in-effect', 'not-final'] as const) assert.ok(shownUnit({ ...unit, validity }).content);
    assert.equal(VALIDITIES.length, 4);
  });

  it('takes the birth day with either number, and nothing else', () => {
    const { birthDate: birthDay, id, personalId } = record.pupil;
    const right = factsOf(record.pupil);
    assert.ok(right.includes(factOf({ birthDay, lastFour: id.slice(-4) })));
    assert.ok(right.includes(factOf({ birthDay, lastFour: personalId!.slice(-4) })));
    assert.ok(!right.includes(factOf({ birthDay: '2016-01-01', lastFour: id.slice(-4) })));
    // Whoever has no number is not found by an empty one that a form would refuse.
    assert.equal(factsOf({ ...record.pupil, personalId: null }).length, 2);
  });

  it('is public from its release on, and not before', () => {
    assert.equal(validityOf({ state: 'approved', replaced: false }), null);
    assert.equal(validityOf({ state: 'sealed', replaced: false }), 'not-final');
    assert.equal(validityOf({ state: 'sealed', replaced: true }), 'replaced');
  });
});
