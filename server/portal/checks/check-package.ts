/**
 * A package looked at as a stranger would: the portal's own files and approvals, and nothing the school says of itself. Every unit is
 * judged by itself once the package's own form, signature and certificate are good.
 */
import type { Verification, VerifyOptions } from '../../../core/signing/verify/steps.js';
import { withBudget } from '../../../core/signing/verify/steps.js';
import { verifyTransaction } from '../../../core/signing/verify/verify-transaction.js';
import { childrenNamed } from '../../../core/signing/verify/places.js';
import { SPEC_V1 } from '../../../core/record/spec-v1.js';
import { lookupCodeSchema } from '../../../core/wire/envelope.js';
import { MOST_CODES } from '../../../core/wire/finalising.js';
import type { WireFault } from '../../../core/wire/faults.js';
import type { XmlElement } from '../../../core/xml/element.js';
import { WireRefused } from '../wire/wire-fault.js';
import { type Named, transactionFault, unitFault } from './faults-of-steps.js';
import { openList } from './open-list.js';
import { pupilOf, readUnit, type UnitRead } from './read-unit.js';
import { approvalFault, type KnownCertificate } from './school-certificates.js';

export interface PackageToCheck {
  readonly content: string;
  readonly messageid: string;
  readonly schoolCode: string;
  /** First year of the school year. */
  readonly year: number;
}

export interface Believed {
  readonly options: VerifyOptions;
  readonly known: readonly KnownCertificate[];
}

export interface UnitChecked {
  readonly pupil: ReturnType<typeof pupilOf>;
  /** Null where it is good by itself; what the portal holds already is looked at when it is taken in. */
  readonly fault: Named | null;
  readonly unit: UnitRead | null;
}

/** Rejects with WireRefused for what is wrong with the package as a whole. */
export async function checkPackage(asked: PackageToCheck, { options, known }: Believed): Promise<UnitChecked[]> {
  const root = await openList(asked.content, asked.messageid);
  const elements = childrenNamed(root, SPEC_V1.groups.record);
  if (elements.length > MOST_CODES) throw new WireRefused('GD05', String(elements.length));
  const found = await verifyTransaction(root, withBudget(options));
  refuseTransaction(found, known);
  const twice = doubled(elements.map((one) => pupilOf(one).code));
  return elements.map((element, at) => {
    const judged = judgeUnit(element, found.records[at]!, asked, known);
    const fault = twice.has(judged.pupil.code) ? named('HB07', judged.pupil.code) : judged.fault;
    return { ...judged, fault, unit: fault === null ? judged.unit : null };
  });
}

/** What cannot be judged; that nobody approved the seal can. */
const DOUBTS: readonly WireFault[] = ['HB13', 'HB15'];

/** One unit by itself: whose it says it is, what verification found of it, and that its seal is one the office approved. */
export function judgeUnit(
  element: XmlElement,
  found: Verification,
  asked: Pick<PackageToCheck, 'schoolCode' | 'year'>,
  known: readonly KnownCertificate[],
): UnitChecked {
  const pupil = pupilOf(element);
  const bySteps = unitFault(found);
  const bySeal = bySteps === null || DOUBTS.includes(bySteps.fault) ? sealFault(found, known) : null;
  // A school keeps back what it releases without a number (H14): nobody could be told by it here.
  const unnumbered = pupil.personalId === '' ? named('HB01', 'SO_CCCD') : null;
  const fault = ownFault(pupil, asked) ?? bySeal ?? bySteps ?? unnumbered;
  return { pupil, fault, unit: fault === null ? readUnit(element) : null };
}

const named = (fault: WireFault, title = ''): Named => ({ fault, title });

/** Form and signature, then whether the office approved the certificate, then what the certificate itself says. */
export function refuseTransaction(found: Verification, known: readonly KnownCertificate[]): void {
  const fault = transactionFault(found);
  const byCertificate = fault !== null && fault.fault.startsWith('CT');
  if (fault !== null && !byCertificate) throw new WireRefused(fault.fault, fault.title);
  const [signer] = found.signers;
  // A person's certificate, or another school's, is told as such although nobody approved it either.
  if (fault !== null && (fault.fault === 'CT06' || fault.fault === 'CT07'))
    throw new WireRefused(fault.fault, fault.title);
  const approval = approvalFault(known, signer!.fingerprint);
  if (approval !== null) throw new WireRefused(approval, signer!.name);
  if (fault !== null) throw new WireRefused(fault.fault, fault.title);
}

function ownFault(
  { code, schoolCode, schoolYear }: ReturnType<typeof pupilOf>,
  asked: Pick<PackageToCheck, 'schoolCode' | 'year'>,
): Named | null {
  if (schoolCode !== '' && schoolCode !== asked.schoolCode) return named('HB04', schoolCode);
  if (schoolYear !== '' && schoolYear !== `${asked.year}-${asked.year + 1}`) return named('HB05', schoolYear);
  return lookupCodeSchema.safeParse(code).success ? null : named('HB06', code);
}

/** KY_PHAT_HANH against what the office approved (CV 2088, procedure). */
function sealFault({ signers }: Verification, known: readonly KnownCertificate[]): Named | null {
  const seal = signers.find(({ slot }) => slot === 'seal');
  const found = known.find(({ fingerprint }) => fingerprint === seal?.fingerprint);
  if (found === undefined) return named('HB17', seal?.name);
  return found.state === 'approved' ? null : named('HB18', seal?.name);
}

function doubled(codes: readonly string[]): ReadonlySet<string> {
  return new Set(codes.filter((code, at) => codes.indexOf(code) !== at));
}
