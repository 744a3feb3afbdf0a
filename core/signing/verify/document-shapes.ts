/** The forms of the documents, from the specification's table and from our own. */
import { COVER_GROUPS, LATER } from '../../covers/cover-xml.js';
import type { Mandatory, Spec, TagSpec } from '../../record/spec.js';
import { many, maybe, one, type Place, type Shape } from './shape.js';

/** Looked at by rebuilding it. */
const SIGNATURE: Shape = { name: 'ds:Signature' };

const leaf = (name: string): Shape => ({ name, content: 'text' });

/** Of a record; `released`: with everything that is never left out of a released one. */
export function recordShape(spec: Spec, released: boolean): Shape {
  const { groups } = spec;
  const need = (mandatory: Mandatory) => (released && mandatory === 'yes' ? one : maybe);
  const tags = (specs: readonly Pick<TagSpec<never>, 'tag' | 'mandatory'>[]): Place[] =>
    specs.map(({ tag, mandatory }) => need(mandatory)(leaf(tag)));
  const part = (name: string, content: readonly Place[]): Shape => ({ name, attributes: ['Id'], content });
  const group = (name: string, content: readonly Place[]): Shape => ({ name, content });
  const courseLine = courseLineShape(spec, need);
  return part(groups.record, [
    one(
      group(groups.data, [
        one(part(groups.general, tags(spec.general))),
        one(part(groups.course, [many(courseLine)])),
        one(
          part(groups.summary, [
            ...tags(spec.summary),
            maybe(group(groups.scores, [many(group(groups.scoreRow, tags(spec.scoreRow)), 1)])),
            maybe(group(groups.traits, tags(spec.traits))),
          ]),
        ),
        maybe(part(groups.leader, tags(spec.leader))),
        maybe(part(groups.issue, tags(spec.issue))),
      ]),
    ),
    maybe(
      group(groups.signers, [
        maybe(part(groups.slots.homeroom, tags(spec.slots.homeroom))),
        maybe(part(groups.slots.principal, tags(spec.slots.principal))),
        maybe(part(groups.slots.seal, tags(spec.slots.seal))),
      ]),
    ),
    { shape: SIGNATURE, least: 0, most: 3 },
  ]);
}

/** Of a cover: a fact nobody has told is left out of it, a personal number for one. */
export function coverShape(spec: Spec): Shape {
  const { groups } = spec;
  const tags = (specs: readonly Pick<TagSpec<never>, 'tag'>[]): Place[] => specs.map(({ tag }) => maybe(leaf(tag)));
  const part = (name: string, content: readonly Place[]): Shape => ({ name, attributes: ['Id'], content });
  const general = spec.general.filter(({ field }) => !LATER.has(field));
  return part(COVER_GROUPS.cover, [
    one({
      name: COVER_GROUPS.data,
      attributes: ['Id', 'SO'],
      content: [
        one({ name: groups.general, content: tags(general) }),
        one({ name: groups.course, content: [many(courseLineShape(spec))] }),
      ],
    }),
    maybe(part(groups.leader, tags(spec.leader))),
    maybe({
      name: groups.signers,
      content: [
        maybe(part(groups.slots.principal, tags(spec.slots.principal))),
        maybe(part(groups.slots.seal, tags(spec.slots.seal))),
      ],
    }),
    { shape: SIGNATURE, least: 0, most: 2 },
  ]);
}

/** As far as it is written; of a released record more is asked. */
function courseLineShape({ groups, courseLine, courseLineAttributes }: Spec, need = (_: Mandatory) => maybe): Shape {
  const attributes = (isNeeded: boolean): string[] =>
    courseLineAttributes.filter(({ mandatory }) => (mandatory === 'yes') === isNeeded).map(({ tag }) => tag);
  return {
    name: groups.courseLine,
    attributes: attributes(true),
    optional: attributes(false),
    content: courseLine.map(({ tag, mandatory }) => need(mandatory)(leaf(tag))),
  };
}

export const LIST_SHAPE: Shape = {
  name: 'KY_MON_HOC',
  attributes: ['Id'],
  content: [
    one({
      name: 'DANH_SACH',
      attributes: ['Id'],
      content: [
        ...['MA_TRUONG', 'TEN_NAM_HOC', 'MA_LOP', 'TEN_LOP', 'MA_MON_HOC', 'TEN_MON_HOC', 'SO_THU_TU'].map((name) =>
          one(leaf(name)),
        ),
        one({
          name: 'NGUOI_KY',
          content: [one(leaf('HO_VA_TEN')), maybe(leaf('SO_CCCD')), one(leaf('NGAY_KY'))],
        }),
        many({ name: 'DONG', content: [one(leaf('MA_HOC_SINH')), one(leaf('GIA_TRI_BAM'))] }, 1),
      ],
    }),
    maybe(SIGNATURE),
  ],
};

/** The records in it are looked at one by one. */
export const transactionShape = ({ groups }: Spec): Shape => ({
  name: groups.batch,
  attributes: ['id'],
  content: [many({ name: groups.record }, 1), maybe(SIGNATURE)],
});
