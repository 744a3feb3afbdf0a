/** When a pupil's values were last changed, and which they were. */
import {} from '../../../../core/law/record-sheet.js';
import type { FieldKey } from '../../../../core/fields/field-key.js';
import type { SheetDocument } from '../../../../core/merge/document.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import type { ClassYear } from './class-year.js';

export interface LastChange {
  readonly fields: readonly FieldKey[];
  readonly at: string;
}

/** The newest change among a pupil's fields of the year-end sheet and the profile; null where nothing was ever entered. */
export function lastChange(
  { context, document, profileDocument, revisedAt }: ClassYear,
  pupil: PupilId,
  among: (field: FieldKey) => boolean = () => true,
): LastChange | null {
  const changes = [
    newest(document, revisedAt.record, pupil, among),
    newest(profileDocument, revisedAt.profile, pupil, among),
    assessedAnew(context, pupil, among),
  ].filter((change) => change !== null);
  return changes.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}

function assessedAnew(
  { pupils }: ClassYear['context'],
  pupil: PupilId,
  among: (field: FieldKey) => boolean,
): LastChange | null {
  const own = pupils.find(({ id }) => id === pupil)?.supplementary;
  const fields = (own?.fields ?? []).filter((field) => own?.values[field] !== undefined && among(field));
  return own?.at && fields.length > 0 ? { fields, at: own.at } : null;
}

/** When the newest thing a record is made of was made: a value, or the principal's decision on going up. */
export function lastMade(year: ClassYear, pupil: PupilId): string | null {
  const moments = [lastChange(year, pupil)?.at, year.decisions.get(pupil)?.at].filter((at) => at !== undefined);
  return moments.sort().at(-1) ?? null;
}

function newest(
  document: SheetDocument,
  times: ReadonlyMap<number, string>,
  pupil: PupilId,
  among: (field: FieldKey) => boolean,
): LastChange | null {
  let last = 0;
  let fields: FieldKey[] = [];
  for (const [field, [, revision]] of Object.entries(document.cells[pupil] ?? {}) as [FieldKey, [unknown, number]][]) {
    if (revision < last || !among(field)) continue;
    if (revision > last) fields = [];
    last = revision;
    fields.push(field);
  }
  const at = times.get(last);
  return at === undefined ? null : { fields, at };
}
