/**
 * What comes back, opened by programs that share no code with ours: LibreOffice, and read-excel-file (kept, and built
 * on neither exceljs nor our scanner).
 */
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import readExcel from 'read-excel-file/node';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { returnWorkbook } from '../../../server/files/return-workbook.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { furnished } from '../../support/furnished-workbook.js';
import { buildContext } from '../../support/sheets.js';
import { digest, hasLibreOffice, partOf, savedByLibreOffice } from '../../support/workbooks.js';

const context = buildContext({ pupils: 5 });
const [first] = context.pupils.map(({ id }) => id) as [string];
const key = { classId: context.class.id, period: context.period } as const;
const HIDDEN = '_hocba';
const FINDINGS = 'Kết quả soát';

/** Tab → rows of values, without empty ends. */
async function valuesIn(bytes: Uint8Array): Promise<Map<string, unknown[][]>> {
  const sheets = await readExcel(Readable.from([Buffer.from(bytes)]));
  const trimmed = (row: readonly unknown[]): unknown[] =>
    row.slice(0, row.findLastIndex((value) => value !== null) + 1);
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map(trimmed)]));
}

describe('a workbook given back, in other programs', () => {
  let full: Uint8Array;
  let back: Uint8Array;
  before(async () => {
    full = furnished(await writeWorkbook(await planWorkbook('class', [partOf(context)], digest)));
    back = await returnWorkbook(full, {
      parts: [],
      issues: [
        {
          rule: 'score-not-whole',
          severity: 'error',
          pupil: first,
          field: null,
          sheet: 'Bảng tổng hợp',
          cell: 'G9',
          message: 'Điểm 8,5 không hợp lệ.',
          remedy: 'Nhập số nguyên.',
        },
      ],
      values: [
        { ...key, pupil: first, field: 'subject.TV.score', value: '6' },
        { ...key, pupil: first, field: 'homeroom.remark', value: '=1+1 <&> _x0041_' },
      ],
    });
  });
  after(closeFilePool);

  /** Her values as before, but the two that were written. */
  async function assertValues(before: Uint8Array, after: Uint8Array): Promise<void> {
    const [old, now] = [await valuesIn(before), await valuesIn(after)];
    assert.deepEqual([...now.keys()], [FINDINGS, ...old.keys()]);
    const changes: unknown[] = [];
    for (const [tab, rows] of old) {
      if (tab === HIDDEN) continue;
      assert.equal(now.get(tab)!.length, rows.length, tab);
      rows.forEach((row, r) => {
        const other = now.get(tab)![r]!;
        for (let c = 0; c < Math.max(row.length, other.length); c++)
          if (row[c] !== other[c]) changes.push([tab, other[c]]);
      });
    }
    assert.deepEqual(changes, [
      ['Bảng tổng hợp', 6],
      ['Nhận xét', '=1+1 <&> _x0041_'],
    ]);
    const findings = now.get(FINDINGS)!;
    assert.ok(
      findings.some((row) => row.includes('Điểm 8,5 không hợp lệ.') && row.includes('G9')),
      JSON.stringify(findings),
    );
    assert.equal(now.get(HIDDEN)![0]![0], 'hocba');
  }

  it('read-excel-file finds equal values', () => assertValues(full, back));

  it('LibreOffice finds equal values, and saves what is read as before', async function () {
    if (!hasLibreOffice()) return this.skip();
    await assertValues(savedByLibreOffice(full), savedByLibreOffice(back));
  }).timeout(240_000);
});
