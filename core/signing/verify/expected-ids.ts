/** Every Id a document may have, and its only place. */
import type { CoverSlot } from '../../covers/cover-states.js';
import { COVER_GROUPS, coverIds } from '../../covers/cover-xml.js';
import { recordIds } from '../../record/record-ids.js';
import type { Slot } from '../../record/record-states.js';
import type { Spec } from '../../record/spec.js';
import { type AnyKind, ruleOf } from '../cover-slots.js';
import { ownIds } from '../slots.js';
import type { PlacedId } from './places.js';

/** Ids of a signature itself and of its parts. */
export function signatureIds(kind: AnyKind, code: string): PlacedId[] {
  const { signatureId, place, covers } = ruleOf(kind);
  const id = signatureId(code);
  const own = ownIds(id);
  return [
    { id, place },
    ...covers.map((_, index) => ({ id: own.reference(index + 1), place: `${place}/ds:SignedInfo/ds:Reference` })),
    { id: own.time, place: `${place}/ds:Object/ds:SignatureProperties/ds:SignatureProperty` },
    { id: own.properties, place: `${place}/ds:Object/xades:QualifyingProperties/xades:SignedProperties` },
    ...covers.filter(({ place: at }) => at === `${place}/ds:Object`).map((covered) => placed(covered, code)),
  ];
}

const placed = ({ uri, place }: { uri: (code: string) => string; place: string }, code: string): PlacedId => ({
  id: uri(code).slice(1),
  place,
});

/** Of a record that carries these signatures. */
export function recordIdPlaces(code: string, slots: readonly Slot[], { groups }: Spec): PlacedId[] {
  const ids = recordIds(code);
  const data = `${groups.record}/${groups.data}`;
  return [
    { id: ids.record, place: groups.record },
    { id: ids.general, place: `${data}/${groups.general}` },
    { id: ids.course, place: `${data}/${groups.course}` },
    { id: ids.summary, place: `${data}/${groups.summary}` },
    ...(slots.includes('principal') ? [{ id: ids.leader, place: `${data}/${groups.leader}` }] : []),
    ...(slots.includes('seal') ? [{ id: ids.issue, place: `${data}/${groups.issue}` }] : []),
    ...slots.flatMap((slot) => [
      { id: ids[slot], place: `${groups.record}/${groups.signers}/${groups.slots[slot]}` },
      ...signatureIds(slot, code),
    ]),
  ];
}

/** Of a cover that carries these signatures. */
export function coverIdPlaces(code: string, slots: readonly CoverSlot[], { groups }: Spec): PlacedId[] {
  const ids = coverIds(code);
  const { cover, data } = COVER_GROUPS;
  return [
    { id: ids.cover, place: cover },
    { id: ids.data, place: `${cover}/${data}` },
    ...(slots.includes('principal') ? [{ id: ids.leader, place: `${cover}/${groups.leader}` }] : []),
    ...slots.flatMap((slot) => [
      { id: ids.line[slot], place: `${cover}/${groups.signers}/${groups.slots[slot]}` },
      ...signatureIds(slot === 'seal' ? 'cover-seal' : 'cover', code),
    ]),
  ];
}

/** What keeps the Ids found from being exactly those expected, each at its place; null where nothing does. */
export function misplaced(
  found: readonly PlacedId[],
  expected: readonly PlacedId[],
): { readonly reason: 'moved' | 'missing-id'; readonly detail: string } | null {
  const places = new Map(expected.map(({ id, place }) => [id, place]));
  const stray = found.find(({ id, place }) => places.get(id) !== place);
  if (stray !== undefined) return { reason: 'moved', detail: `${stray.place}#${stray.id}` };
  const present = new Set(found.map(({ id }) => id));
  const missing = expected.find(({ id }) => !present.has(id));
  return missing === undefined ? null : { reason: 'missing-id', detail: `${missing.place}#${missing.id}` };
}
