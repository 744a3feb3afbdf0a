import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkPart } from '../../../core/check/check-part.js';
import { type FieldKey, fieldSpec, isFieldKey } from '../../../core/fields/field-key.js';
import { SUBJECT_LEVELS, TRAIT_LEVELS } from '../../../core/codes/levels.js';
import { type Grade, GRADES } from '../../../core/law/law.js';
import { parseCell } from '../../../core/rules/parse-cell.js';
import { CLASS_PERIODS } from '../../../core/codes/periods.js';
import type { SheetContext } from '../../../core/sheet/context.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import type { SheetValues } from '../../../core/sheet/values.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { buildContext, buildPupil } from '../../support/sheets.js';
import { digest, ownOf, partOf, rawFromPlan, readOk, withoutEmptyRows } from '../../support/workbooks.js';

const grades = fc.subarray([...GRADES], { minLength: 1, maxLength: 2 });

/** A context of one or two grades and canonical values in some of its cells. */
const sheets = fc
  .record({
    grades,
    period: fc.constantFrom(...CLASS_PERIODS),
    optional: fc.subarray(['NN1', 'TDT'] as const),
    seed: fc.nat(),
    perGrade: fc.integer({ min: 1, max: 3 }),
  })
  .chain((facts) => {
    const pupils = facts.grades.flatMap((grade) => Array.from({ length: facts.perGrade }, () => buildPupil({ grade })));
    const context = buildContext({ period: facts.period, pupils, class: { optionalSubjects: facts.optional } });
    return fc.record({ context: fc.constant(context), values: valuesFor(context) });
  });

function valuesFor(context: SheetContext): fc.Arbitrary<SheetValues> {
  const rows = context.pupils.map(({ id, grade }) => rowFor(context, grade).map((row) => [id, row] as const));
  return fc.tuple(...rows).map((entries) => Object.fromEntries(entries));
}

function rowFor(context: SheetContext, grade: Grade): fc.Arbitrary<Record<string, string>> {
  const cells = fieldsOf(context, grade).map((field) =>
    fc.option(valueOf(field)).map((value) => [field, value] as const),
  );
  return fc
    .tuple(...cells)
    .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== null)) as Record<string, string>);
}

/** Texts a teacher may type, those that spreadsheets like to misunderstand among them. */
const texts = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '+84 912',
      '-',
      '@x',
      '_x0041_',
      '00123',
      'Ăn Ằ',
      'a  b',
      "d'Arc",
      '"',
      '<b>&amp;</b>',
      '10/8',
      'TRUE',
      '1e5',
      '😀 tốt',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .replace(/[\p{C}]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');

const valueOf = (field: FieldKey): fc.Arbitrary<string> =>
  ({
    'subject-level': fc.constantFrom<string>(...SUBJECT_LEVELS),
    'trait-level': fc.constantFrom<string>(...TRAIT_LEVELS),
    score: fc.integer({ min: 0, max: 10 }).map(String),
    count: fc.integer({ min: 0, max: 60 }).map(String),
    measure: (field === 'health.height' ? fc.integer({ min: 900, max: 1500 }) : fc.integer({ min: 150, max: 600 })).map(
      (tenths) => String(tenths / 10),
    ),
    tick: fc.constant('X'),
  })[fieldSpec(field).kind as string] ?? texts.filter((text) => isCanonical(field, text));

/** Whether the rules would have stored this very text. */
function isCanonical(field: FieldKey, text: string): boolean {
  const parsed = parseCell(field, text);
  return parsed.ok && parsed.value === text;
}

describe('a workbook', () => {
  it('read as it was written changes nothing, whatever its values, also with merged cells filled', async () => {
    await fc.assert(
      fc.asyncProperty(
        sheets,
        fc.boolean(),
        fc.constantFrom('class', 'teacher'),
        async ({ context, values }, filled, kind) => {
          const plan = await planWorkbook(kind, [partOf(context, { values, own: ownOf(context) })], digest);
          const [part] = (await readOk(rawFromPlan(plan, filled))).parts;
          assert.deepEqual(part!.issues, []);
          assert.deepEqual({ ...part!.context }, JSON.parse(JSON.stringify(context)));
          const checked = checkPart(part!);
          assert.deepEqual(checked.changes, []);
          const own = ownOf(context);
          const shown = (field: string): boolean => kind === 'class' || (isFieldKey(field) && own.includes(field));
          const expected = Object.entries(values).map(([id, row]) => [
            id,
            Object.fromEntries(Object.entries(row).filter(([field]) => shown(field))),
          ]);
          assert.deepEqual(withoutEmptyRows(part!.base), withoutEmptyRows(Object.fromEntries(expected)));
          assert.deepEqual(withoutEmptyRows(checked.values), withoutEmptyRows(part!.base));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('carries revision, own fields, kind and several parts', async () => {
    const year = buildContext({ period: 'year' });
    const end = buildContext({ period: 'year-end' });
    const plan = await planWorkbook(
      'class',
      [partOf(end, { revision: 7 }), partOf(year, { revision: 2, own: [] })],
      digest,
    );
    const book = await readOk(rawFromPlan(plan));
    assert.equal(book.kind, 'class');
    assert.deepEqual(
      book.parts.map(({ context, baseRevision }) => [context.period, baseRevision]),
      [
        ['year-end', 7],
        ['year', 2],
      ],
    );
    assert.deepEqual(book.parts[0]!.own, ownOf(end));
    assert.deepEqual(book.parts[1]!.own, []);
  });

  it('keeps a base longer than a cell may be', async () => {
    const context = buildContext({ pupils: 1 });
    const long = 'ẵ_x0041_😀'.repeat(900);
    const remarks = fieldsOf(context, 4).filter((field) => field.endsWith('.remark'));
    const values = { [context.pupils[0]!.id]: Object.fromEntries(remarks.map((field) => [field, long])) };
    const plan = await planWorkbook('class', [partOf(context, { values })], digest);
    const hidden = plan.sheets.at(-1)!;
    assert.ok(hidden.cells.every(({ value }) => typeof value === 'string' && value.length <= 32_767));
    assert.ok(hidden.cells.some(({ column }) => column > 4));
    assert.deepEqual((await readOk(rawFromPlan(plan))).parts[0]!.base, values);
  });

  it('gives a subject teacher nothing of what others entered, not even in the hidden sheet', async () => {
    const context = buildContext();
    const own = fieldsOf(context, 4).filter((field) => field.startsWith('subject.AN.'));
    const plan = await planWorkbook('teacher', [partOf(context, { own })], digest);
    const text = JSON.stringify(plan);
    assert.ok(text.includes('subject.AN.remark'));
    assert.ok(!text.includes('subject.TOAN') && !text.includes('health.') && !text.includes('"trait.'));
  });
});
