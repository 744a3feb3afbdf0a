import { refusal, type Refusal } from '../../../../core/codes/refusal.js';
import { lackingTags } from '../../../../core/record/lacking-tags.js';
import type { Slot } from '../../../../core/record/record-states.js';
import type { YearRecord } from '../../../../core/record/year-record.js';

/** May come later, until the seal (decision 27). */
const PERSONAL_ID = 'pupil.personalId';

/**
 * Whether the package will hold everything the specification makes mandatory: asked before the first signature already, for
 * whatever is added later would end it. `identityPaper`: names a pupil whom the principal lets be released without a number. Null
 * when nothing is lacking.
 */
export function refuseLacking(record: YearRecord, slot: Slot, identityPaper: string | undefined): Refusal | null {
  const lacking = lackingTags(record).map(({ field }) => field);
  if (lacking.some((field) => field.startsWith('school.'))) return refusal('school-facts-missing');
  if (lacking.some((field) => field !== PERSONAL_ID)) {
    return refusal('record-lacks', { fields: lacking.filter((field) => field !== PERSONAL_ID).join(', ') });
  }
  return slot === 'seal' && lacking.length > 0 && identityPaper === undefined
    ? refusal('pupil-personal-id-missing')
    : null;
}
