/** A record (HOC_BA) with its three signatures. */
import { recordIds } from '../../record/record-ids.js';
import { type Slot, SLOTS } from '../../record/record-states.js';
import { SPEC_VERSIONS, specOf } from '../../record/spec-for.js';
import type { Spec } from '../../record/spec.js';
import { CanonicalTexts } from '../../xml/canonical.js';
import type { XmlElement } from '../../xml/element.js';
import { withArchive } from './record-archive.js';
import { type Checked, checkSignature, digestsOf, digestsStep, notSigned } from './check-signature.js';
import { recordShape } from './document-shapes.js';
import { misplaced, recordIdPlaces } from './expected-ids.js';
import { nameNow } from './known-schools.js';
import { orderStep } from './order.js';
import { below, childrenNamed, doubledId, idsIn, nameOf, textBelow } from './places.js';
import { noneForBoth, wantedOf } from './record-holders.js';
import { departure } from './shape.js';
import { standingWhere } from './standing.js';
import {
  failed,
  passed,
  statusStep,
  type Step,
  type StepCode,
  unsaid,
  verdictOf,
  type Verification,
  type VerifyOptions,
} from './steps.js';

const ID_PREFIX = recordIds('').record;

/** `texts`: to be filled with those of its parts. */
export async function verifyRecord(
  root: XmlElement,
  options: VerifyOptions,
  texts = new CanonicalTexts(),
): Promise<Verification> {
  const code = (root.attributes['Id'] ?? '').slice(ID_PREFIX.length);
  const needed = options.slots ?? SLOTS;
  const version = textBelow(root, 'DU_LIEU_HOC_BA', 'THONG_TIN_CHUNG', 'PHIEN_BAN');
  const known = SPEC_VERSIONS.includes(version);
  const spec = specOf(known ? version : SPEC_VERSIONS[0]!);
  const form = [...formSteps(root, code, spec, known), versionStep(version, known)];
  if (form.some(({ ok }) => ok !== true)) return unreached(code, form, needed, options);

  const signatures = signaturesOf(root, code);
  const elements = coveredElements(root, spec, signatures);
  const digestOf = digestsOf(elements, texts);
  const slots = SLOTS.filter((slot) => signatures[slot] !== undefined || needed.includes(slot));
  const wanted = wantedOf(root, spec);
  const judged = (slot: Slot, by: VerifyOptions): Promise<Checked> | Checked => {
    const element = signatures[slot];
    const against = { digestOf, wanted: wanted[slot] };
    return element ? checkSignature(element, slot, code, against, by) : notSigned(slot, by);
  };
  const alone = await Promise.all(
    slots.map(async (slot): Promise<readonly [Slot, Checked]> => [slot, await judged(slot, options)]),
  );
  const { checked: best, step: archive } = await withArchive(alone, judged, () => texts.of(elements.record()), options);
  const checked = noneForBoth(best);
  const steps = [
    ...form,
    digestsStep(checked.map(([, one]) => one)),
    ...checked.flatMap(([, one]) => one.steps),
    ...(archive === null ? [] : [archive]),
    recordOrder(root, spec, signatures, checked, options.at),
    statusStep(code, options.codeState),
  ];
  const general = below(root, spec.groups.data, spec.groups.general);
  const said = (tag: string): string => textBelow(general, tag);
  const verdict = verdictOf(steps);
  const signed = checked.map(([, one]) => one);
  return {
    verdict,
    kind: 'record',
    code,
    standing: await standingWhere(verdict, signed, wanted.seal, options),
    steps,
    signers: checked.flatMap(([slot, { signer }]) => {
      const inPlaceOf = textBelow(root, spec.groups.signers, spec.groups.slots[slot], 'KY_THAY_CHO');
      return signer === null ? [] : [inPlaceOf === '' ? signer : { ...signer, inPlaceOf }];
    }),
    about: {
      pupil: said('HO_VA_TEN'),
      pupilId: said('MA_HOC_SINH'),
      schoolYear: said('TEN_NAM_HOC'),
      school: said('TEN_TRUONG'),
      schoolNow: nameNow({ code: said('MA_TRUONG'), name: said('TEN_TRUONG') }, options),
    },
    records: [],
  };
}

/** Structure, Ids and places. Of an unknown version only Ids can be told. */
function formSteps(root: XmlElement, code: string, spec: Spec, known: boolean): Step[] {
  const ids = idsIn(root);
  const doubled = doubledId(ids);
  const unique = doubled === undefined ? passed('unique-ids') : failed('unique-ids', 'doubled-id', doubled);
  if (!known) return [unsaid('structure', 'unknown-version'), unique, unsaid('expected-places', 'unknown-version')];
  const slots = SLOTS.filter((slot) => signaturesOf(root, code)[slot] !== undefined);
  const off =
    departure(root, recordShape(spec, slots.includes('seal')), nameOf) ??
    (childrenNamed(root, 'ds:Signature').length > slots.length ? 'ds:Signature: not here' : null);
  const stray = misplaced(ids, recordIdPlaces(code, slots, spec));
  return [
    off === null ? passed('structure') : failed('structure', 'unexpected-content', off),
    unique,
    stray === null ? passed('expected-places') : failed('expected-places', stray.reason, stray.detail),
  ];
}

const versionStep = (version: string, known: boolean): Step =>
  known ? passed('version', version) : failed('version', 'unknown-version', version.slice(0, 40));

function unreached(
  code: string,
  form: readonly Step[],
  slots: readonly Slot[],
  { codeState }: VerifyOptions,
): Verification {
  const later: StepCode[] = [
    'digests',
    ...slots.flatMap((slot): StepCode[] => [`signature:${slot}`, `chain:${slot}`, `holder:${slot}`]),
    'order',
  ];
  const steps = [...form, ...later.map((step) => unsaid(step, 'not-reached')), statusStep(code, codeState)];
  return {
    verdict: verdictOf(steps),
    kind: 'record',
    code,
    standing: null,
    steps,
    signers: [],
    about: null,
    records: [],
  };
}

const signaturesOf = (root: XmlElement, code: string): Partial<Record<Slot, XmlElement>> => {
  const ids = recordIds(code).signature;
  const found = childrenNamed(root, 'ds:Signature');
  return Object.fromEntries(
    SLOTS.flatMap((slot) => {
      const element = found.find(({ attributes }) => attributes['Id'] === ids[slot]);
      return element === undefined ? [] : [[slot, element] as const];
    }),
  );
};

/** What References mean, at its only place. */
function coveredElements(root: XmlElement, { groups }: Spec, signatures: Partial<Record<Slot, XmlElement>>) {
  const data = below(root, groups.data);
  const record = { ...root, children: root.children.filter((child) => child !== signatures.seal) };
  const signers = below(root, groups.signers);
  return {
    general: () => below(data, groups.general),
    course: () => below(data, groups.course),
    summary: () => below(data, groups.summary),
    leader: () => below(data, groups.leader),
    homeroom: () => below(signers, groups.slots.homeroom),
    principal: () => below(signers, groups.slots.principal),
    homeroomSignature: () => signatures.homeroom,
    // Only the object with the subject rows carries an Id.
    subjectRows: () =>
      signatures.homeroom &&
      childrenNamed(signatures.homeroom, 'ds:Object').find(({ attributes }) => attributes['Id'] !== undefined),
    record: () => record,
  };
}

function recordOrder(
  root: XmlElement,
  { groups }: Spec,
  signatures: Partial<Record<Slot, XmlElement>>,
  checked: readonly (readonly [Slot, Checked])[],
  at: Date,
): Step {
  const present = SLOTS.filter((slot) => signatures[slot] !== undefined);
  const first = SLOTS.find((slot, index) => present[index] !== undefined && present[index] !== slot);
  if (first !== undefined) return failed('order', 'slot-skipped', first);
  const places = childrenNamed(root, 'ds:Signature');
  const stray = present.find((slot, index) => signatures[slot] !== places[index]);
  if (stray !== undefined) return failed('order', 'moved', stray);
  return orderStep(
    checked.map(([slot, one]) => ({
      checked: one,
      line: textBelow(root, groups.signers, groups.slots[slot], 'NGAY_KY'),
      again: slot === 'seal',
    })),
    at,
  );
}
