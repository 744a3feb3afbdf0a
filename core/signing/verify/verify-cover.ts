/** A signed cover (BIA_HOC_BA): the principal's signature, and the school's seal over all of it. */
import { type CoverSlot, COVER_SLOTS } from '../../covers/cover-states.js';
import { COVER_GROUPS, coverIds } from '../../covers/cover-xml.js';
import { SPEC_VERSIONS, specOf } from '../../record/spec-for.js';
import type { Spec } from '../../record/spec.js';
import type { XmlElement } from '../../xml/element.js';
import type { CoverKind } from '../cover-slots.js';
import { type Checked, checkSignature, digestsOf, digestsStep, notSigned } from './check-signature.js';
import { coverShape } from './document-shapes.js';
import { coverIdPlaces, misplaced } from './expected-ids.js';
import type { Wanted } from './holder.js';
import { nameNow } from './known-schools.js';
import { orderStep } from './order.js';
import { below, childrenNamed, doubledId, idsIn, nameOf, textBelow } from './places.js';
import { noneForBoth } from './record-holders.js';
import { departure } from './shape.js';
import { standingWhere } from './standing.js';
import {
  failed,
  passed,
  type Step,
  type StepCode,
  unsaid,
  verdictOf,
  type Verification,
  type VerifyOptions,
} from './steps.js';

const KIND_OF: Readonly<Record<CoverSlot, CoverKind>> = { principal: 'cover', seal: 'cover-seal' };
const KINDS = COVER_SLOTS.map((slot) => KIND_OF[slot]);
const { data: DATA } = COVER_GROUPS;
const ID_PREFIX = coverIds('').cover;

export async function verifyCover(root: XmlElement, options: VerifyOptions): Promise<Verification> {
  const code = (root.attributes['Id'] ?? '').slice(ID_PREFIX.length);
  const data = below(root, DATA);
  const version = textBelow(data, 'THONG_TIN_CHUNG', 'PHIEN_BAN');
  const known = SPEC_VERSIONS.includes(version);
  const spec = specOf(known ? version : SPEC_VERSIONS[0]!);
  const signatures = signaturesOf(root, code);
  const form = [
    ...formSteps(root, code, spec, signatures),
    known ? passed('version', version) : failed('version', 'unknown-version', version.slice(0, 40)),
  ];
  const general = (tag: string): string => textBelow(data, spec.groups.general, tag);
  const school = { schoolCode: general('MA_TRUONG'), schoolName: general('TEN_TRUONG') };
  const whole = async (steps: readonly Step[], checked: readonly Checked[]): Promise<Verification> => {
    const verdict = verdictOf(steps);
    const isInForm = form.every(({ ok }) => ok === true);
    return {
      ...{ verdict, kind: 'cover', code, steps, records: [] },
      standing: await standingWhere(verdict, checked, school, options),
      signers: checked.flatMap(({ signer }) => signer ?? []),
      about: isInForm
        ? {
            ...{ pupil: general('HO_VA_TEN'), pupilId: general('MA_HOC_SINH'), schoolYear: general('TEN_NAM_HOC') },
            school: school.schoolName,
            schoolNow: nameNow({ code: school.schoolCode, name: school.schoolName }, options),
            version: Number(data!.attributes['SO']),
          }
        : null,
    };
  };
  if (form.some(({ ok }) => ok !== true)) {
    const later = KINDS.flatMap((kind): StepCode[] => [`signature:${kind}`, `chain:${kind}`, `holder:${kind}`]);
    const steps: StepCode[] = ['digests', ...later, 'order'];
    return whole([...form, ...steps.map((step) => unsaid(step, 'not-reached'))], []);
  }
  const digestOf = digestsOf(coveredElements(root, spec, signatures));
  const wanted = wantedOf(root, spec, school);
  const alone = await Promise.all(
    COVER_SLOTS.map(async (slot): Promise<readonly [CoverKind, Checked]> => {
      const [kind, element] = [KIND_OF[slot], signatures[slot]];
      const against = { digestOf, wanted: wanted[slot] };
      return [kind, element ? await checkSignature(element, kind, code, against, options) : notSigned(kind, options)];
    }),
  );
  const checked = noneForBoth(alone).map(([, one]) => one);
  const steps = [...form, digestsStep(checked), ...checked.flatMap((one) => one.steps)];
  return whole([...steps, coverOrder(root, spec, signatures, checked, options.at)], checked);
}

type Signatures = Partial<Record<CoverSlot, XmlElement>>;

function signaturesOf(root: XmlElement, code: string): Signatures {
  const ids = coverIds(code).signature;
  const found = childrenNamed(root, 'ds:Signature');
  return Object.fromEntries(
    COVER_SLOTS.flatMap((slot) => {
      const element = found.find(({ attributes }) => attributes['Id'] === ids[slot]);
      return element === undefined ? [] : [[slot, element] as const];
    }),
  );
}

function formSteps(root: XmlElement, code: string, spec: Spec, signatures: Signatures): Step[] {
  const ids = idsIn(root);
  const doubled = doubledId(ids);
  const slots = COVER_SLOTS.filter((slot) => signatures[slot] !== undefined);
  const number = below(root, DATA)?.attributes['SO'] ?? '';
  const off =
    departure(root, coverShape(spec), nameOf) ??
    (childrenNamed(root, 'ds:Signature').length > slots.length ? 'ds:Signature: not here' : null) ??
    (/^[1-9]\d{0,5}$/.test(number) ? null : `${DATA}: @SO`);
  const stray = misplaced(ids, coverIdPlaces(code, slots, spec));
  return [
    off === null ? passed('structure') : failed('structure', 'unexpected-content', off),
    doubled === undefined ? passed('unique-ids') : failed('unique-ids', 'doubled-id', doubled),
    stray === null ? passed('expected-places') : failed('expected-places', stray.reason, stray.detail),
  ];
}

/** What References mean, at its only place. */
const coveredElements = (root: XmlElement, { groups }: Spec, signatures: Signatures) => ({
  cover: () => below(root, DATA),
  coverLeader: () => below(root, groups.leader),
  coverLine: () => below(root, groups.signers, groups.slots.principal),
  coverWhole: () => ({ ...root, children: root.children.filter((child) => child !== signatures.seal) }),
});

function wantedOf(
  root: XmlElement,
  { groups }: Spec,
  school: Pick<Wanted, 'schoolCode' | 'schoolName'>,
): Readonly<Record<CoverSlot, Wanted>> {
  const leader = (tag: string): string => textBelow(root, groups.leader, tag);
  const ids = [
    textBelow(root, groups.signers, groups.slots.principal, 'SO_CCCD'),
    leader('SO_CCCD_GIAM_HIEU_KY_HOC_BA'),
  ];
  const person = { name: leader('TEN_GIAM_HIEU_KY_HOC_BA'), personalIds: ids.filter((one) => one !== '') };
  return { principal: { ...school, person }, seal: { ...school, person: null } };
}

function coverOrder(
  root: XmlElement,
  { groups }: Spec,
  signatures: Signatures,
  checked: readonly Checked[],
  at: Date,
): Step {
  if (signatures.seal && !signatures.principal) return failed('order', 'slot-skipped', 'principal');
  const places = childrenNamed(root, 'ds:Signature');
  const present = COVER_SLOTS.filter((slot) => signatures[slot] !== undefined);
  const stray = present.find((slot, index) => signatures[slot] !== places[index]);
  if (stray !== undefined) return failed('order', 'moved', stray);
  const line = (slot: CoverSlot): string => textBelow(root, groups.signers, groups.slots[slot], 'NGAY_KY');
  return orderStep(
    COVER_SLOTS.map((slot, index) => ({ checked: checked[index]!, line: line(slot) })),
    at,
  );
}
