/** Whom a record wants in its slots, and that no certificate stands for a person and for the school. */
import type { CoverKind } from '../cover-slots.js';
import type { Slot } from '../../record/record-states.js';
import type { Spec } from '../../record/spec.js';
import type { XmlElement } from '../../xml/element.js';
import type { Checked } from './check-signature.js';
import type { Wanted } from './holder.js';
import { textBelow } from './places.js';
import { failed, type Step } from './steps.js';

/** By the record's own tags; homeroom teacher and principal may be one person. */
export function wantedOf(root: XmlElement, { groups }: Spec): Readonly<Record<Slot, Wanted>> {
  const general = (tag: string): string => textBelow(root, groups.data, groups.general, tag);
  const leader = (tag: string): string => textBelow(root, groups.data, groups.leader, tag);
  const line = (slot: Slot): string => textBelow(root, groups.signers, groups.slots[slot], 'SO_CCCD');
  const school = { schoolCode: general('MA_TRUONG'), schoolName: general('TEN_TRUONG') };
  const person = (name: string, ...ids: readonly string[]): Wanted => ({
    ...school,
    person: { name, personalIds: ids.filter((one) => one !== '') },
  });
  return {
    homeroom: person(general('TEN_GIAO_VIEN_CHU_NHIEM'), line('homeroom'), general('SO_CCCD_GIAO_VIEN_CHU_NHIEM')),
    principal: person(leader('TEN_GIAM_HIEU_KY_HOC_BA'), line('principal'), leader('SO_CCCD_GIAM_HIEU_KY_HOC_BA')),
    seal: { ...school, person: null },
  };
}

const SEALS: ReadonlySet<string> = new Set<Slot | CoverKind>(['seal', 'cover-seal']);

/** A certificate that seals for the school and signs for a person is neither's. */
export function noneForBoth<Kind extends Slot | CoverKind>(
  checked: readonly (readonly [Kind, Checked])[],
): (readonly [Kind, Checked])[] {
  const fingerprints = (seal: boolean): string[] =>
    checked.flatMap(([slot, { signer }]) => (signer && SEALS.has(slot) === seal ? [signer.fingerprint] : []));
  const both = fingerprints(true).filter((one) => fingerprints(false).includes(one));
  return checked.map(([slot, one]): readonly [Kind, Checked] => {
    const { signer } = one;
    if (signer === null || !both.includes(signer.fingerprint)) return [slot, one];
    const steps = one.steps.map((step): Step =>
      step.code === `holder:${slot}` && step.ok !== false ? failed(step.code, 'one-for-both', signer.subject) : step,
    );
    return [slot, { ...one, steps }];
  });
}
