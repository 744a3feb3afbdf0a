import assert from 'node:assert/strict';
import { compareProfiles, type KnownProfiles, planProfiles } from '../../../core/import/compare-profiles.js';
import type { KnownPupil } from '../../../core/import/known-school.js';
import type { ProfileCandidate } from '../../../core/import/read-profiles.js';

const pupil = (parts: Partial<KnownPupil> = {}): KnownPupil => ({
  code: '3700000001',
  name: 'Nguyễn Thị An',
  birthDate: '2017-04-05',
  sex: 'F',
  personalId: null,
  lifelongCode: null,
  place: { classId: '4a', className: '4A', grade: 4, fromDay: '2026-09-05' },
  signed: false,
  released: false,
  ...parts,
});
const row = (parts: Partial<ProfileCandidate> = {}): ProfileCandidate => ({
  sheet: 'S',
  row: 2,
  code: '3700000001',
  name: 'Nguyễn Thị An',
  birthDate: '2017-04-05',
  className: '4A',
  facts: { ethnicity: 'Tày' },
  ...parts,
});
const known = (...pupils: KnownPupil[]): KnownProfiles => ({
  pupils,
  classes: [{ id: '4a', name: '4A' }],
  profiles: { '3700000001': { ethnicity: 'Kinh' } },
});

describe('profiles are held against the school', () => {
  it('of a signed record nothing changes, be it said of whom it is or chosen', () => {
    const signed = known(pupil({ signed: true }));
    assert.deepEqual(compareProfiles([row()], signed).refused[0]!.refusal.code, 'import-signed');
    assert.equal(compareProfiles([row({ facts: { ethnicity: 'Kinh' } })], signed).rows[0]!.kind, 'same');
    const twins = known(pupil({ signed: true }), pupil({ code: '3700000002' }));
    const { rows } = compareProfiles([row({ code: null, birthDate: null })], twins);
    assert.deepEqual(rows[0]!.choices, ['as:3700000001', 'as:3700000002', 'skip']);
    assert.deepEqual(planProfiles(rows, new Map([[0, 'as:3700000001']]), twins), { code: 'import-signed', params: {} });
    const planned = planProfiles(rows, new Map([[0, 'as:3700000002']]), twins);
    assert.ok(!('code' in planned));
    assert.deepEqual(planned[0]!.after, { ethnicity: 'Tày' });
  });

  it('a pupil in no class of the year is refused, and two rows are never one pupil', () => {
    const gone = compareProfiles([row()], known(pupil({ place: null })));
    assert.equal(gone.refused[0]!.refusal.code, 'import-pupil-gone');
    const two = known(pupil());
    const { rows } = compareProfiles([row(), row({ row: 3, code: '99', facts: { ethnicity: 'Dao' } })], two);
    assert.deepEqual(
      rows.map(({ doubt }) => doubt),
      [null, 'moved-code'],
    );
    const planned = planProfiles(rows, new Map([[1, 'as:3700000001']]), two);
    assert.ok('code' in planned && planned.code === 'import-meant-twice');
  });
});
