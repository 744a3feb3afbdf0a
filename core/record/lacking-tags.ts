/** What the specification wants of a released record and this one does not have yet (decision 27). */
import { hasScoreRow } from './record-xml.js';
import { specForYear } from './spec-for.js';
import type { TagSpec } from './spec.js';
import type { YearRecord } from './year-record.js';

export interface Lacking {
  /** Mã học sinh. */
  readonly pupil: string;
  readonly tag: string;
  /** Where it is entered: a field key (`profile.mother`), or the path of a fact that is no field (`pupil.personalId`). */
  readonly field: string;
}

/**
 * Mandatory tags that would be left out, in the table's order; empty for a record that may be sealed. Who signs for the
 * leadership and place and day of the release are not asked for: signature and seal bring them in.
 */
export function lackingTags(record: YearRecord): readonly Lacking[] {
  const spec = specForYear(record.schoolYear);
  const pupil = record.pupil.id;
  const lacking: Lacking[] = [];
  const ask = <Source>(specs: readonly TagSpec<Source>[], source: Source, under = ''): void => {
    for (const { tag, mandatory, value, field } of specs) {
      if (!isMandatory(mandatory, record) || value(source)) continue;
      lacking.push({ pupil, tag, field: under + field });
    }
  };
  ask(spec.general, record);
  if (record.course.length === 0) lacking.push({ pupil, tag: spec.groups.courseLine, field: 'course' });
  for (const line of record.course) {
    ask(spec.courseLineAttributes, line);
    ask(spec.courseLine, line);
  }
  ask(spec.summary, record);
  const rows = record.subjects.filter(hasScoreRow);
  if (rows.length === 0 && isMandatory('assessed', record)) {
    lacking.push({ pupil, tag: spec.groups.scoreRow, field: 'subject' });
  }
  for (const subject of rows) ask(spec.scoreRow, { record, subject }, `subject.${subject.code}.`);
  ask(spec.traits, record);
  return lacking;
}

const isMandatory = (mandatory: TagSpec<never>['mandatory'], { mode }: YearRecord): boolean =>
  mandatory === 'yes' || mandatory === 'known' || (mandatory === 'assessed' && mode === 'normal');
