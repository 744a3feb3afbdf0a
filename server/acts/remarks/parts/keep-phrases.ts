import type { Phrase } from '../../../../core/remarks/phrase.js';
import { sha256 } from '../../../ground/digests.js';
import type { Acting } from '../../../runner/act.js';
import type { Caller } from '../../../runner/caller.js';
import { rowOf } from './load-phrases.js';

/** Phrases that were judged, all together; of the school's an event tells. */
export async function keepPhrases(at: Acting, caller: Caller, phrases: readonly Phrase[]): Promise<void> {
  const now = at.clock();
  await at.db.remarkPhrases.bulkCreate(phrases.map((phrase) => rowOf(phrase.id, phrase.scope, phrase, caller, now)));
  const ofSchool = phrases.filter(({ scope }) => scope === 'school');
  if (ofSchool.length === 0) return;
  const textsDigest = sha256(ofSchool.map(({ text }) => text).join('\n'));
  await at.note({ kind: 'remarks.imported', phrases: ofSchool.length, textsDigest });
}
