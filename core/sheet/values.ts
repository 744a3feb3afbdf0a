import type { FieldKey } from '../fields/field-key.js';

/** Mã học sinh issued by the sector database: text, leading zeros kept, permanent (TT 42/2021 article 10). */
export type PupilId = string;

/**
 * A canonical value: a level or result code, an integer score, `X` for a tick, a decimal with `.`, or NFC text.
 * An absent value is `null` and never the empty string.
 */
export type Value = string | null;

/** Canonical values of one sheet; an absent pupil or field is the same as `null`. */
export type SheetValues = Readonly<Record<PupilId, Readonly<Partial<Record<FieldKey, string>>>>>;

export const valueAt = (values: SheetValues, pupil: PupilId, field: FieldKey): Value => values[pupil]?.[field] ?? null;
