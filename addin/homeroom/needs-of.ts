import type { PupilYear } from '../../core/contract/homeroom.js';
import { fieldName, subjectName } from '../../core/words/fields.js';
import type { Words } from '../words/words.js';

/** What a pupil still needs, a line each; none where she is complete. */
export function needsOf({ needs }: PupilYear, { t, locale }: Pick<Words, 't' | 'locale'>): string[] {
  const { personalId, facts, values, signatures, decision } = needs;
  return [
    ...(personalId ? [t('homeroom.personal-id')] : []),
    ...(facts.length > 0
      ? [t('homeroom.facts', { facts: facts.map((field) => fieldName(field, locale)).join(', ') })]
      : []),
    ...values.map(({ period, n }) => t('homeroom.values', { period: t(`period.${period}`), n })),
    ...(signatures.length > 0
      ? [t('homeroom.signatures', { subjects: signatures.map((one) => subjectName(one, locale)).join(', ') })]
      : []),
    ...(decision ? [t('homeroom.decision')] : []),
  ];
}
