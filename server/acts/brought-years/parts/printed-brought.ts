/** Years brought along as a class's transcripts print them, before the years that were signed here. */
import { SPEAKS_FOR_ITSELF } from '../../../../core/brought-years/brought-states.js';
import type { PrintedBroughtYear } from '../../../../core/record/print/brought-year.js';
import { isRecordSheet } from '../../../../core/law/record-sheet.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Reader } from '../../../store/reader.js';
import { type Brought, broughtBy, broughtInClass, countsAmong } from '../../../store/brought-of-class.js';

/** Of a pupil, as they were at a moment; as they are where none is given. */
export type BroughtOfPupil = (pupil: string, at: string | null) => readonly PrintedBroughtYear[];

/** What a seal covers is what counted when it came: made again later, a print has the same bytes. One statement. */
export async function loadBroughtYears(db: Reader, classId: string): Promise<BroughtOfPupil> {
  const found = groupBy(await broughtInClass(db, classId), ({ pupil }) => pupil);
  return (pupil, at) => {
    const all = found.get(pupil) ?? [];
    return countsAmong(at === null ? all : broughtBy(all, at))
      .filter(isOfYear)
      .map(printed);
  };
}

/** Of this year's earlier times nothing is printed: its end says it all. */
const isOfYear = ({ period }: Brought): boolean => isRecordSheet(period);

const printed = ({
  schoolYear,
  grade,
  school,
  kind,
  source,
  fileDigest,
  verdict,
  values,
}: Brought): PrintedBroughtYear => ({
  ...{ schoolYear, grade, school, values },
  source: kind === 'paper' ? { paper: source } : { fileDigest, checked: verdict === SPEAKS_FOR_ITSELF },
});
