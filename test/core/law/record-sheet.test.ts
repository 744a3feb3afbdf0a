import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completes, lawFor } from '../../../core/law/law-for.js';
import type { Law } from '../../../core/law/law.js';
import { isRecordSheet, RECORD_SHEET } from '../../../core/law/record-sheet.js';
import { TABLES } from '../../../core/law/tables.js';
import { PERIODS } from '../../../core/codes/periods.js';
import { profileMissing } from '../../../core/record/lacking.js';
import { promotionCase } from '../../../core/record/promotion.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Its words alone name every period. */
const NAMES_PERIODS = ['server/acts/sheets/workbook/file-name.ts'];

describe('the sheet a year record is made of', () => {
  it('is the same under every law, for it is asked before the year is known, and concludes the year', () => {
    for (const { law } of TABLES) {
      assert.equal(law.recordSheet, RECORD_SHEET);
      assert.ok(law.concluding.includes(law.recordSheet));
    }
    assert.deepEqual(PERIODS.filter(isRecordSheet), [RECORD_SHEET]);
  });

  it('is named by the law alone: server and screens spell it nowhere', () => {
    const sources = ['server', 'addin'].flatMap((floor) =>
      readdirSync(join(ROOT, floor), { recursive: true, encoding: 'utf8' }).map((path) => `${floor}/${path}`),
    );
    const spelt = sources.filter(
      (path) =>
        /\.tsx?$/.test(path) &&
        !path.startsWith('server/sample/') &&
        !NAMES_PERIODS.includes(path) &&
        readFileSync(join(ROOT, path), 'utf8').includes(`'${RECORD_SHEET}'`),
    );
    assert.deepEqual(spelt, []);
  });
});

describe('a made-up circular', () => {
  const ours = lawFor('2026-2027');
  const strict: Law = { ...ours, completing: ['HTXS', 'HTT'], profile: { needed: ['ethnicity'], oneOf: ['guardian'] } };
  const pupil = { grade: 3, mode: 'normal' } as const;

  it('says with which results a pupil has completed, and so who goes up without a decision', () => {
    const done = { result: 'HT', because: [] } as const;
    assert.equal(promotionCase(ours, pupil, done, {}).kind, 'completed');
    assert.deepEqual(promotionCase(strict, pupil, done, {}), { kind: 'to-decide', basis: 'HT:' });
    assert.deepEqual([completes(ours, 'HT'), completes(strict, 'HT'), completes(strict, 'HTT')], [true, false, true]);
  });

  it('says which facts of a child a record needs', () => {
    assert.deepEqual(profileMissing(strict, 'p', {}), ['profile.ethnicity', 'profile.guardian']);
    assert.deepEqual(profileMissing(strict, 'p', { p: { 'profile.guardian': 'Trần Thị Thơm' } }), [
      'profile.ethnicity',
    ]);
    assert.deepEqual(profileMissing(ours, 'p', {}).at(-1), 'profile.mother');
  });
});
