/** Whose row is whose: by the pupil's code, else by name and day of birth together. A name alone settles nothing. */
import type { Grade } from '../law/law.js';
import type { PupilId } from '../sheet/values.js';
import { personKey, type VendorRow } from './rows.js';

export interface OwnPupil {
  readonly id: PupilId;
  readonly name: string;
  readonly birthDate: string;
  readonly grade?: Grade;
}

export interface MatchedRows {
  readonly rows: readonly { readonly row: number; readonly pupil: PupilId }[];
  /** Not of this class. */
  readonly strangers: readonly VendorRow[];
  /** A code that says one child or none and a name that says another, two rows of one child, a name that two have. */
  readonly ambiguous: readonly VendorRow[];
  readonly absent: readonly OwnPupil[];
}

/** Excel takes a code for a number, and its zeros are gone. */
const codeKey = (code: string): string => code.replace(/^0+(?=\d)/, '').toUpperCase();

export function matchPupils(rows: readonly VendorRow[], pupils: readonly OwnPupil[]): MatchedRows {
  const byCode = grouped(pupils, ({ id }) => codeKey(id));
  const byName = grouped(pupils, ({ name }) => personKey(name));
  const found = new Map<PupilId, VendorRow>();
  const strangers: VendorRow[] = [];
  const ambiguous: VendorRow[] = [];
  const hasCode = ({ code }: VendorRow): boolean => code !== '' && byCode.has(codeKey(code));
  // Where the file's codes are ours, a code that is not says another child of that name and day.
  const isByCodes = rows.some(hasCode);
  for (const row of rows) {
    const named = pupilOf(row, byCode, byName);
    const match = isByCodes && named !== 'stranger' && row.code !== '' && !hasCode(row) ? 'ambiguous' : named;
    if (match === 'stranger') strangers.push(row);
    else if (match === 'ambiguous') ambiguous.push(row);
    else if (found.has(match.id)) ambiguous.push(row);
    else found.set(match.id, row);
  }
  return {
    rows: [...found].map(([pupil, { row }]) => ({ row, pupil })),
    strangers,
    ambiguous,
    absent: pupils.filter(({ id }) => !found.has(id)),
  };
}

function pupilOf(
  row: VendorRow,
  byCode: ReadonlyMap<string, readonly OwnPupil[]>,
  byName: ReadonlyMap<string, readonly OwnPupil[]>,
): OwnPupil | 'stranger' | 'ambiguous' {
  const key = personKey(row.name);
  const ofCode = row.code === '' ? [] : (byCode.get(codeKey(row.code)) ?? []);
  if (ofCode.length > 1) return 'ambiguous';
  const [own] = ofCode;
  if (own) {
    const agrees = personKey(own.name) === key && (row.birthDate === null || row.birthDate === own.birthDate);
    return agrees ? own : 'ambiguous';
  }
  const named = byName.get(key) ?? [];
  if (named.length === 0) return 'stranger';
  if (row.birthDate === null) return 'ambiguous';
  const born = named.filter(({ birthDate }) => birthDate === row.birthDate);
  return born.length === 1 ? born[0]! : born.length === 0 ? 'stranger' : 'ambiguous';
}

function grouped(pupils: readonly OwnPupil[], keyOf: (pupil: OwnPupil) => string): Map<string, OwnPupil[]> {
  const groups = new Map<string, OwnPupil[]>();
  for (const pupil of pupils) groups.set(keyOf(pupil), [...(groups.get(keyOf(pupil)) ?? []), pupil]);
  return groups;
}
