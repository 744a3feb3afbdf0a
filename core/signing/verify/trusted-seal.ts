/** Whose seal a print bears and since when, judged by what the checker has, and what is open then by what stands behind the seal. */
import { type ChainCode, checkChain } from '../chain.js';
import { identityOf } from '../identity.js';
import { checkStamp, type StampVerdict } from '../timestamp.js';
import { isLacking, keptUnder, lackingIn, withKept } from './archive.js';
import { isSignedBy, type SealCms } from './pdf-cms.js';
import { type BehindSeal, NOTHING } from './pdf-updates.js';
import { type SignatureLevel, type Step, unsaid, type VerifyOptions } from './steps.js';

export interface TrustedSeal {
  /** Null: cannot be checked. */
  readonly ok: boolean | null;
  readonly code: ChainCode | 'foreign-certificate';
  /** Of the seal's own stamp; null where it has none. */
  readonly stamp: StampVerdict | null;
  /** As stamped, else as claimed. */
  readonly at: Date;
  readonly by: VerifyOptions;
  readonly level: SignatureLevel;
  /** Null where nothing stands behind the seal. */
  readonly archive: Step | null;
  /** Only a school's own authority says of what time it is, or since when what it was judged by was there. */
  readonly onInternalTime: boolean;
}

type Judged = Pick<TrustedSeal, 'ok' | 'code' | 'stamp' | 'at' | 'by' | 'onInternalTime'>;

/** `behind`: null where that is not what may stand there. */
export async function trustedSeal(
  cms: SealCms,
  claimed: Date,
  behind: BehindSeal | null,
  options: VerifyOptions,
): Promise<TrustedSeal> {
  const alone = await judgedBy(cms, claimed, options);
  const level = alone.stamp?.at ? 'B-T' : 'B-B';
  if (behind === null || behind === NOTHING) return { ...alone, level, archive: null };
  const archived = await keptUnder({ ...behind, stamp: cms.stamp }, options);
  const { at, data, internal } = archived;
  let judged = alone;
  // An old list knows nothing of a key that was given up since: only a stamp says that the seal is older than that.
  if (at !== null && (isLacking(alone.code) || isLacking(alone.stamp?.code ?? null))) {
    const by = withKept(options, data);
    const again = await judgedBy({ ...cms, loose: await staysLoose(cms, by) }, claimed, by);
    if (again.stamp?.at) judged = { ...again, onInternalTime: internal || isInternal(again.stamp) };
  }
  const lacking = await lackingIn(data, [{ der: cms.certificate, claimed, stamp: cms.stamp }], options);
  const reached = lacking !== null ? 'B-T' : at === null ? 'B-LT' : 'B-LTA';
  // Without a stamp over all, too: it may be that of another file.
  const isOpen = lacking !== null && (at !== null || archived.step === null);
  return {
    ...judged,
    level: judged.stamp?.at ? reached : 'B-B',
    archive: isOpen ? unsaid('archive', 'archive-data-lacking', lacking) : archived.step,
  };
}

/** Who issued the last of its chain may have been kept. One that only bears the name changes nothing. */
const staysLoose = async (cms: SealCms, { anchors, intermediates }: VerifyOptions): Promise<boolean> =>
  cms.loose && (await isSignedBy(cms, [...anchors, ...intermediates])) !== true;

async function judgedBy(cms: SealCms, claimed: Date, by: VerifyOptions): Promise<Judged> {
  const { intermediates, anchors, crls, budget } = by;
  const stamp = cms.stamp && (await checkStamp(cms.stamp, cms.signature, by));
  const at = stamp?.at ?? claimed;
  const { ok, code } = await checkChain(cms.certificate, {
    anchors,
    intermediates: [...intermediates, ...cms.chain],
    crls,
    at,
    budget,
  });
  const judged = { stamp, at, by, code, onInternalTime: false };
  if (ok === 'no') return { ...judged, ok: false };
  if (ok === 'yes' && cms.loose) return { ...judged, ok: false, code: 'foreign-certificate' };
  // Whoever has the key after its revocation can still claim an earlier time; only a stamp shows which it was.
  if (ok === 'unknown' || (code === 'revoked-later' && !stamp?.at)) return { ...judged, ok: null };
  // A stamp whose authority cannot be judged leaves the claimed time, as none does.
  return { ...judged, ok: true, onInternalTime: code === 'revoked-later' && isInternal(stamp!) };
}

/** By a school's own authority, of a stamp that counts. */
export const isInternal = ({ certificate }: StampVerdict): boolean => identityOf(certificate!).internal;
