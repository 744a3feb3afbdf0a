import { Op } from 'sequelize';
import { byPlace } from '../../../../core/remarks/order.js';
import type { Phrase, PhraseBody } from '../../../../core/remarks/phrase.js';
import type { PhraseScope } from '../../../../core/remarks/scope.js';
import type { Reader } from '../../../store/reader.js';
import type { RemarkPhraseRow } from '../../../store/models/remarks.js';
import type { Caller } from '../../../runner/caller.js';

/** The school's phrases and the caller's own, in the order of the transcript and of levels. One statement. */
export async function loadPhrases(db: Reader, { userId }: Pick<Caller, 'userId'>): Promise<Phrase[]> {
  const rows = await db.remarkPhrases.findAll({
    where: { [Op.or]: [{ owner: null }, { owner: userId }] },
    raw: true,
  });
  return rows.map(phraseOf).sort(byPlace);
}

export const phraseOf = ({ id, owner, about, level, firstGrade, lastGrade, text }: RemarkPhraseRow): Phrase => ({
  id,
  scope: owner === null ? 'school' : 'own',
  about,
  level,
  grades: firstGrade !== null && lastGrade !== null ? { from: firstGrade, to: lastGrade } : null,
  text,
});

/** A row as it is written. */
export const rowOf = (
  id: string,
  scope: PhraseScope,
  { about, level, grades, text }: PhraseBody,
  { userId }: Pick<Caller, 'userId'>,
  at: Date,
): RemarkPhraseRow => ({
  id,
  owner: scope === 'own' ? userId : null,
  about,
  level,
  firstGrade: grades?.from ?? null,
  lastGrade: grades?.to ?? null,
  text,
  changedAt: at.toISOString(),
  changedBy: userId,
});
