/** Plausible values of one class sheet: levels that agree with scores, remarks that agree with levels. */
import { fieldSpec, type FieldKey, type FieldSpec } from '../../core/fields/field-key.js';
import { TRAITS_OF_GROUP } from '../../core/fields/traits.js';
import { isTested, lawFor } from '../../core/law/law-for.js';
import { type SubjectLevel, TICK, type TraitLevel } from '../../core/codes/levels.js';
import { isPeriod, type Period } from '../../core/codes/periods.js';
import { assess } from '../../core/results/assess.js';
import type { SheetContext } from '../../core/sheet/context.js';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import type { PupilId, SheetValues } from '../../core/sheet/values.js';
import type { SamplePupil, Standing } from './pupils.js';
import { type Random, randomFor } from './random.js';
import { homeroomRemark, subjectRemark, traitRemark } from './remarks.js';

type Row = Partial<Record<FieldKey, string>>;

/** Scores that fit a level, so that nothing looks doubtful. */
const SCORES: Readonly<Record<SubjectLevel, readonly number[]>> = {
  HTT: [8, 9, 9, 10],
  HT: [5, 6, 7, 7],
  CHT: [3, 4],
};

/** Every value of a complete sheet; the sheet of the year holds the pupils' profiles. */
export function fullSheet(context: SheetContext, pupils: readonly SamplePupil[], seed: number): SheetValues {
  const rows: Record<PupilId, Row> = {};
  for (const pupil of pupils) {
    const random = randomFor(seed, `${context.schoolYear} ${context.period} ${pupil.id}`);
    rows[pupil.id] = isPeriod(context.period) ? periodRow(random, context, context.period, pupil) : yearRow(pupil);
  }
  return context.period === 'year-end' ? withResults(context, rows) : rows;
}

function yearRow(pupil: SamplePupil): Row {
  return Object.fromEntries(Object.entries(pupil.profile).map(([field, value]) => [`profile.${field}`, value]));
}

function periodRow(random: Random, context: SheetContext, period: Period, pupil: SamplePupil): Row {
  if (pupil.mode === 'not-assessed') return { note: 'Không đánh giá' };
  const row: Row = pupil.mode === 'adjusted' ? { note: 'Học hòa nhập' } : {};
  // Before the year's end a child may still be on the way: some of the best have not yet shown it everywhere.
  const standing =
    period !== 'year-end' && pupil.standing === 'excellent' && random.chance(0.3) ? 'good' : pupil.standing;
  const fields = fieldsOf(context, pupil.grade).map(fieldSpec);
  fillSubjects(random, context, period, pupil, standing, fields, row);
  fillTraits(random, standing, fields, row);
  if (period === 'year-end') fillCompanion(random, pupil, standing, fields, row);
  return row;
}

function fillSubjects(
  random: Random,
  context: SheetContext,
  period: Period,
  pupil: SamplePupil,
  standing: Standing,
  fields: readonly FieldSpec[],
  row: Row,
): void {
  const law = lawFor(context.schoolYear);
  const subjects = fields.flatMap(({ key, subject }) => (subject && key.endsWith('.level') ? [subject] : []));
  // What keeps a standing below the next better one: at least one H, one missing nine, or Toán not reached.
  const weak = random.pick(subjects);
  for (const subject of subjects) {
    const level: SubjectLevel =
      standing === 'not-done'
        ? subject === 'TOAN' || (subject === 'TV' && random.chance(0.5))
          ? 'CHT'
          : 'HT'
        : standing === 'done' && (subject === weak || random.chance(0.4))
          ? 'HT'
          : 'HTT';
    row[`subject.${subject}.level`] = level;
    if (isTested(law, pupil.grade, subject, period)) {
      const score =
        standing === 'excellent'
          ? random.whole(9, 10)
          : standing === 'good' && subject === 'TV'
            ? 8
            : random.pick(SCORES[level]);
      row[`subject.${subject}.score`] = String(score);
    }
    if (period === 'year-end') row[`subject.${subject}.remark`] = subjectRemark(random, subject, level);
  }
}

function fillTraits(random: Random, standing: Standing, fields: readonly FieldSpec[], row: Row): void {
  const traits = fields.flatMap(({ trait }) => (trait ? [trait] : []));
  const weak = random.pick(traits);
  for (const trait of traits) {
    const level: TraitLevel =
      standing === 'excellent' || standing === 'good'
        ? 'TOT'
        : standing === 'not-done'
          ? trait === 'TINH_TOAN'
            ? 'CCG'
            : 'DAT'
          : trait === weak || random.chance(0.35)
            ? 'DAT'
            : 'TOT';
    row[`trait.${trait}`] = level;
  }
}

function fillCompanion(
  random: Random,
  pupil: SamplePupil,
  standing: Standing,
  fields: readonly FieldSpec[],
  row: Row,
): void {
  for (const { key, traitGroup } of fields) {
    if (!traitGroup) continue;
    const good = TRAITS_OF_GROUP[traitGroup].every((trait) => (row[`trait.${trait}`] ?? 'TOT') === 'TOT');
    row[key] = traitRemark(random, traitGroup, good);
  }
  row['homeroom.remark'] = homeroomRemark(random, standing);
  const years = pupil.grade - 1;
  row['health.height'] = String(112 + years * 5.5 + random.whole(-6, 8));
  row['health.weight'] = String(19 + years * 3 + random.whole(-4, 10) / 2);
  row['absence.excused'] = String(random.pick([0, 0, 0, 1, 1, 2, 3, 5]));
  row['absence.unexcused'] = String(random.pick([0, 0, 0, 0, 0, 0, 1]));
}

/** Tick what Article 9 comes to and what Article 13 allows, as a homeroom teacher does last. */
export function withResults(context: SheetContext, rows: Readonly<Record<PupilId, Row>>): SheetValues {
  const ticked: Record<PupilId, Row> = { ...rows };
  for (const { pupil, result, awards } of assess(context, rows)) {
    const row: Row = { ...rows[pupil] };
    ticked[pupil] = row;
    if (result === null) continue;
    row[`result.${result}`] = TICK;
    // The shortlist of Tiêu biểu is a choice of teacher and class; here every second child by code.
    const chosen = awards.includes('HSXS') || (awards.includes('TIEU_BIEU') && Number(pupil) % 2 === 0);
    if (!chosen) continue;
    row['award.YEAR_END'] = TICK;
    row['award.YEAR_END.content'] = awards.includes('HSXS')
      ? 'Học sinh Xuất sắc'
      : 'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện';
  }
  return ticked;
}
