/** A file of pupils' profiles, from plain cells to facts of pupils and to rows that say why not. */
import type { Day } from '../codes/day.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import { PROFILE_FIELDS, type ProfileField } from '../fields/field-key.js';
import { parseCell } from '../rules/parse-cell.js';
import type { RawBook } from '../workbook/raw.js';
import type { RefusedRow, RowPlace } from './candidate.js';
import type { ProfileColumn } from './kinds.js';
import type { Located } from './locate-columns.js';
import { PROFILE_LIST } from './profile-columns.js';
import { cellText, readBirthDate, readClass, readCode, readName } from './read-facts.js';
import { cellsOf, type FilledRow, type ListRead, readList, type ReadList, refuseName, shown } from './read-list.js';
import { MOST_PUPILS, type ReadingOf } from './read-pupils.js';

/** What a row says of a pupil's profile; what it does not say stays. */
export interface ProfileCandidate extends RowPlace {
  readonly code: string | null;
  /** Empty where the file knows pupils by their codes alone. */
  readonly name: string;
  readonly birthDate: Day | null;
  readonly className: string | null;
  readonly facts: Readonly<Partial<Record<ProfileField, string>>>;
}

export type ProfilesRead = ListRead<ProfileCandidate, ProfileColumn>;

/** Read every visible sheet that has the columns. Refuses the file where none has, where it is staff's, and where it is too long. */
export const readProfiles = (
  book: RawBook,
  { schoolCodes }: Pick<ReadingOf, 'schoolCodes'>,
): ReadList<ProfileCandidate, ProfileColumn> =>
  readList<ProfileCandidate, ProfileColumn>(book, {
    headers: PROFILE_LIST,
    most: MOST_PUPILS,
    names: (one) => (isNamed(one) ? ['name', 'surname', 'given-name'] : ['code']),
    isForeign: ({ foreign, columns }) => foreign.length >= 2 || (foreign.length === 1 && !columns.has('code')),
    foreign: refusal('import-of-staff'),
    none: refusal('import-no-profile-columns'),
    readRow: (row, one) => readRow(row, one, schoolCodes),
  });

/** A file may know pupils by their codes alone. */
const isNamed = ({ columns }: Located<ProfileColumn>): boolean => columns.has('name') || columns.has('given-name');

function readRow(
  { row, name: text }: FilledRow,
  one: Located<ProfileColumn>,
  schoolCodes: readonly string[],
): ProfileCandidate | RefusedRow {
  const cell = cellsOf(one, row);
  const sheet = one.sheet.name;
  const typed = (column: ProfileColumn) => ({ typed: shown(cellText(cell(column))) });
  const no = (why: Refusal): RefusedRow => ({ sheet, row, name: shown(text), refusal: why });

  const school = readCode(cell('school-code'));
  if (school && !schoolCodes.includes(school))
    return no(refusal('import-other-school', { school: shown(school), own: schoolCodes.at(-1)! }));
  const code = readCode(cell('code'));
  if (code === undefined) return no(refusal('import-code-odd', typed('code')));
  const named = code !== null && (text === '' || !isNamed(one)) ? { name: '' } : readName(text);
  if ('fault' in named) return no(refuseName(named.fault));
  const birthDate = readBirthDate(cell('birth-date'));
  if (birthDate === undefined) return no(refusal('import-birth-odd', typed('birth-date')));
  const className = readClass(cell('class'));
  if (className === undefined) return no(refusal('import-class-odd', typed('class')));
  const facts: Partial<Record<ProfileField, string>> = {};
  for (const field of PROFILE_FIELDS) {
    const parsed = parseCell(`profile.${field}`, cell(field));
    if (!parsed.ok) return no(refusal('import-profile-odd', typed(field)));
    if (parsed.value !== null) facts[field] = parsed.value;
  }
  return { sheet, row, code, name: named.name, birthDate, className, facts };
}
