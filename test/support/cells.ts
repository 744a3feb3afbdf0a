/** Arbitrary cells for property tests: anything a workbook may hold, with the near misses that matter. */
import fc from 'fast-check';
import { type FieldKey, FIELDS } from '../../core/fields/field-key.js';
import { parseCell } from '../../core/rules/parse-cell.js';
import type { RawCell, RawScalar } from '../../core/workbook/raw.js';

export const anyField: fc.Arbitrary<FieldKey> = fc.constantFrom(...([...FIELDS.keys()] as FieldKey[]));

const NEAR = [
  'T',
  'H',
  'C',
  'Đ',
  'đ',
  '\u00d0',
  'hoàn thành tốt',
  'Cần cố gắng',
  'x',
  '✓',
  '8,5',
  '8.0',
  ' 9',
  '10',
  '0',
  '1,28',
  '25.50',
  '12 kg',
  'TRUE',
  'FALSE',
  '#REF!',
  '#N/A',
  '=1+1',
  '08/05/2027',
  'constructor',
  '__proto__',
  'Häc sinh ch¨m ngoan',
  'Hoïc sinh chaêm ngoan',
  'tieengs Vieetj',
  'coô giáo',
  'Em tiến bộ.\r\nChăm chỉ.',
  '\u00a0',
  '\ud800',
  '\u0301',
  ' \u0301a',
  '\u00adb\u00d0',
  'İ',
];

const vietnamese = fc
  .array(fc.constantFrom(...'aăâeêioôơuưyđĐÐðáàảãạ bcghkmnpstvxfrjwz,.¨®¸µÆ\u0301\u0323\u00ad\n'), { maxLength: 24 })
  .map((letters) => letters.join(''));

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NEAR),
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  vietnamese,
  fc.integer({ min: -5, max: 300 }).map(String),
);

const anyScalar: fc.Arbitrary<RawScalar> = fc.oneof(
  anyText,
  fc.boolean(),
  fc.double(),
  fc.integer({ min: -3, max: 230 }),
  fc.constantFrom(8.5, -0, 1e21),
);

export const anyCell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constant(null),
  anyScalar,
  fc.record({ date: fc.constantFrom('2027-05-08', '2026-12-31', 'gibberish') }),
  fc.record({ error: fc.constantFrom('#REF!', '#N/A', '#DIV/0!', '#SPILL!') }),
  fc.record({ formula: fc.string(), value: fc.oneof(fc.constant(null), anyScalar) }),
);

/** A field with a canonical value of it. */
export const canonical: fc.Arbitrary<readonly [FieldKey, string]> = fc
  .tuple(anyField, fc.oneof(anyCell, fc.constantFrom<RawCell>('T', 'C', 'X', 7, 10, 60.25, 120)))
  .map(([field, raw]) => {
    const parsed = parseCell(field, raw);
    return [field, parsed.ok ? parsed.value : null] as const;
  })
  .filter((pair): pair is readonly [FieldKey, string] => pair[1] !== null);
