import type { UnitsToSealAgain, UnitToSealAgain } from '../../../core/contract/sealing.js';
import { allows } from '../../../core/record/record-states.js';
import type { IssueOnRecord } from '../../../core/record/year-record.js';
import type { Locale } from '../../../core/words/render.js';
import { refuse } from '../../ground/refused.js';
import { work } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadClassPrints } from '../prints/parts/class-prints.js';
import { missedPrints } from '../prints/parts/missed-prints.js';
import { provenAmong } from '../prints/parts/proven.js';
import type { StoredRecord } from '../records/signing/class-year.js';
import { printsPaperCode } from '../records/signing/judge-paper.js';
import { loadSignatureTexts } from '../records/signing/load-records.js';
import { beforeSeal, type SignatureTexts } from '../records/signing/slot-to-sign.js';

export interface UnitsToSealAgainInput {
  readonly caller: Caller;
  readonly classId: string;
  /** Fingerprint of the school's, to be sealed with. */
  readonly certificate: string;
  readonly locale: Locale;
}

/**
 * Released units of a class whose seal in force is by another certificate, or missed a time stamp that can be had now, as its print may have, whole, with all their next seal's bytes are made
 * of; those that are no longer what was signed are named as refused. Refuses with not-found and not-allowed.
 */
export const unitsToSealAgain = work({
  act: 'seal-again',
  place: ({ classId }: UnitsToSealAgainInput) => ({ classId }),
  run: async (at, { classId, certificate, locale }): Promise<UnitsToSealAgain> => {
    const prints = await at.read((looking) => loadClassPrints(looking, classId, null));
    if (!prints) throw refuse('not-found');
    const stamps = (await at.stamper?.answers()) ?? false;
    const missed = await at.read((looking) => missedPrints(looking, classId));
    const waiting = prints.pupils.flatMap((pupil) => {
      const stored = prints.year.records.get(pupil);
      const seal = stored?.signatures.get('seal');
      const other = seal?.certificate !== certificate || (stamps && stored && isMissed(stored, missed));
      return stored && other && allows(stored.state, 'seal-again') ? [{ pupil, stored }] : [];
    });
    if (waiting.length === 0) return { units: [], refused: [] };
    const texts = await at.read(({ db }) => loadSignatureTexts(db, classId));
    const { proven, refused } = await provenAmong(at, { prints, waiting, what: 'seal', locale });
    const units = proven.map(({ pupil, stored }) => whole(pupil, stored, texts, isMissed(stored, missed)));
    return { units, refused, paper: printsPaperCode(prints.year) };
  },
});

/** The stamp of its seal in force, or of its print. */
const isMissed = ({ unitId, signatures }: StoredRecord, missed: ReadonlySet<number>): boolean =>
  signatures.get('seal')?.stamp === 'missed' || missed.has(unitId);

function whole(pupil: string, stored: StoredRecord, texts: SignatureTexts, stampMissed: boolean): UnitToSealAgain {
  const { version, versions } = stored;
  const release = stored.release!;
  const { record, subjectRows } = versions.get(version)!;
  const { homeroom, principal } = beforeSeal(stored, texts);
  return {
    pupil,
    version,
    record: record as UnitToSealAgain['record'],
    subjectRows: subjectRows as UnitToSealAgain['subjectRows'],
    homeroom: { signedAt: homeroom.signedAt, signature: homeroom.signature! },
    principal: { ...principal, signature: principal.signature! },
    number: release.seal + 1,
    printed: release.print !== null,
    ...(stampMissed && { stampMissed: true }),
    release: { signedAt: release.signedAt, ...(JSON.parse(release.issue) as IssueOnRecord) },
  };
}
