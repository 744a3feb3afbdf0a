/** A bundle checked by the next school itself: with the authorities it believes, step by step, as `verify` does. */
import type { CheckedArrival } from '../../core/contract/transfers.js';
import type { Checkers } from '../../core/signing/checkers/checkers-file.js';
import { verifyCheckersFile } from '../../core/signing/checkers/verify-checkers-file.js';
import {
  failed,
  passed,
  type Verdict,
  verdictOf,
  type Verification,
  type VerifyOptions,
  withBudget,
} from '../../core/signing/verify/steps.js';
import { verifyXml } from '../../core/signing/verify/verify-xml.js';
import { type ForeignKind, kindOfPath, TRANSFER_FILES } from '../../core/transfer/transfer-files.js';
import { refuse } from '../ground/refused.js';
import type { OpenedBundle } from './open-bundle.js';

export interface CheckingBy {
  readonly trust: Pick<VerifyOptions, 'anchors' | 'intermediates' | 'crls'>;
  /** Every code the school has had. */
  readonly codes: readonly string[];
  readonly at: Date;
}

export interface KeptDocument {
  readonly kind: ForeignKind;
  readonly path: string;
  readonly school: string | null;
  readonly schoolYear: string | null;
  readonly content: Uint8Array;
}

export interface CheckedBundle {
  readonly shown: CheckedArrival;
  readonly kept: readonly KeptDocument[];
}

/** Refuses with transfer-own-school, arrival-other-school and arrival-unreadable for a listing nobody signed. */
export async function checkBundle(
  { list, listBytes, facts, files }: OpenedBundle,
  { trust, codes, at }: CheckingBy,
): Promise<CheckedBundle> {
  if (codes.includes(list.from.code)) throw refuse('transfer-own-school');
  if (!codes.includes(list.to.code)) throw refuse('arrival-other-school', { school: list.to.name });
  const ofKind = (kind: ForeignKind): [string, Uint8Array][] =>
    [...files].filter(([path]) => kindOfPath(path) === kind);
  const bytesOf = (kind: ForeignKind): Uint8Array[] => ofKind(kind).map(([, bytes]) => bytes);
  // What an authority signed may come from anybody; which authorities count is the school's own.
  const base = withBudget({
    anchors: trust.anchors,
    intermediates: [...trust.intermediates, ...bytesOf('certificate')],
    crls: [...trust.crls, ...bytesOf('revocation')],
    at,
  });
  const [signer] = (await verifyXml(listBytes, base)).signers;
  if (!signer) throw refuse('arrival-unreadable');
  const { fingerprint: seal, name: sealHolder } = signer;
  // The seal is believed because whoever enters it compares it; those before it because this school did.
  const vouched = [{ schoolCode: list.from.code, fingerprint: seal }];
  const listing = await verifyXml(listBytes, { ...base, seals: vouched });
  // No school vouches for its own seal as another one's.
  const seals = [...vouched, ...facts.seals.filter(({ fingerprint }) => fingerprint !== seal)];
  const checked = await Promise.all(
    ofKind('checkers').map(([, bytes]) => verifyCheckersFile(bytes, { ...base, seals })),
  );
  const checkers = checked.flatMap(({ checkers: found }) => found ?? []);
  const options: VerifyOptions = { ...base, seals: [...seals, ...sealsIn(checkers)], checkers };
  const documents = [{ path: TRANSFER_FILES.list as string, found: listing }];
  const kept: KeptDocument[] = [];
  for (const [path, content] of files) {
    const kind = kindOfPath(path)!;
    const found = kind === 'unit' || kind === 'cover' ? await verifyXml(content, options) : null;
    if (found) documents.push({ path, found: ofChild(found, kind as 'unit' | 'cover', facts.pupil.code) });
    const about = found?.about ?? null;
    kept.push({ kind, path, content, school: about?.school ?? null, schoolYear: about?.schoolYear ?? null });
  }
  return {
    kept,
    shown: {
      ...{ facts, from: list.from, seal, sealHolder },
      verdict: worst(documents.map(({ found }) => found.verdict)),
      documents: documents.map(({ path, found: { verdict, steps, about } }) => ({
        ...{ path, verdict, school: about?.school ?? null, schoolYear: about?.schoolYear ?? null },
        steps: steps.map(({ code, ok, reason, detail }) => ({ code, ok, reason, detail })),
      })),
    },
  };
}

const sealsIn = (checkers: readonly Checkers[]) =>
  checkers.flatMap(({ school, seals }) => seals.map(({ fingerprint }) => ({ schoolCode: school.code, fingerprint })));

/** A good document of another child, or of another kind than its place says, is none of this bundle's. */
function ofChild(found: Verification, kind: 'unit' | 'cover', pupil: string): Verification {
  const fits = found.kind === (kind === 'unit' ? 'record' : 'cover') && found.about?.pupilId === pupil;
  const steps = [...found.steps, fits ? passed('bundle', pupil) : failed('bundle', 'not-of-bundle')];
  return { ...found, steps, verdict: verdictOf(steps) };
}

const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('invalid') ? 'invalid' : verdicts.includes('unknown') ? 'unknown' : 'valid';
