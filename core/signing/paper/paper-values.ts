/**
 * What a paper code says (H17): code and digest of the unit, and values that stand on its page, so that a stranger can hold the
 * paper against them. Nothing of the cover, no number, remark, award or mode. As CBOR: a map by small numbers, short enough
 * that 800 bytes hold it with the signature of the longest key.
 */
import { decode, encode } from 'cborg';
import { isDay } from '../../codes/day.js';
import { RESULTS, SUBJECT_LETTERS, SUBJECT_LEVELS, TRAIT_LETTERS, TRAIT_LEVELS } from '../../codes/levels.js';
import { SUBJECTS, type SubjectCode } from '../../fields/subjects.js';
import { TRAITS } from '../../fields/traits.js';
import type { PaperSubject, PaperValues } from '../../record/paper-values.js';

export const PAPER_VERSION = 1;

/** Keys of the map, and what they hold: docs/PAPER-CODE.md. */
const KEY = { version: 0, code: 1, digest: 2, name: 3, birthDay: 4, schoolYear: 5, className: 6 } as const;
const SUBJECTS_KEY = 7;
const TRAITS_KEY = 8;
const RESULT_KEY = 9;

export function encodeValues(values: PaperValues): Uint8Array {
  const found = new Map(values.subjects.map((subject) => [subject.code, subject]));
  return encode(
    new Map<number, unknown>([
      [KEY.version, PAPER_VERSION],
      [KEY.code, bytesOfCode(values.code)],
      [KEY.digest, values.digest],
      [KEY.name, values.name],
      [KEY.birthDay, values.birthDay],
      [KEY.schoolYear, values.schoolYear],
      [KEY.className, values.className],
      [SUBJECTS_KEY, SUBJECTS.map((code) => subjectText(found.get(code)))],
      [TRAITS_KEY, TRAITS.map((code) => (values.traits[code] ? TRAIT_LETTERS[values.traits[code]] : '-')).join('')],
      [RESULT_KEY, values.result ?? ''],
    ]),
  );
}

/** `T9`, `H`, `7`; empty for one that is not taught. */
const subjectText = (subject: PaperSubject | undefined): string =>
  subject === undefined ? '' : `${subject.level ? SUBJECT_LETTERS[subject.level] : ''}${subject.score ?? ''}`;

/** `newer`: of a version this program does not know; null for anything that is not written as `encodeValues` does. */
export function decodeValues(bytes: Uint8Array): PaperValues | 'newer' | null {
  const map = decodeStrictly(bytes);
  if (!(map instanceof Map)) return null;
  const version: unknown = map.get(KEY.version);
  if (version !== PAPER_VERSION) return typeof version === 'number' && version > PAPER_VERSION ? 'newer' : null;
  const values = valuesIn(map);
  // One writing for one content: whatever else the map held is not signed-for text of ours.
  return values !== null && sameBytes(encodeValues(values), bytes) ? values : null;
}

export function decodeStrictly(bytes: Uint8Array): unknown {
  try {
    return decode(bytes, { strict: true, useMaps: true, allowIndefinite: false, rejectDuplicateMapKeys: true });
  } catch {
    return null;
  }
}

function valuesIn(map: ReadonlyMap<unknown, unknown>): PaperValues | null {
  const text = (key: number): string | null => {
    const value: unknown = map.get(key);
    return typeof value === 'string' ? value : null;
  };
  const [code, digest, subjects]: unknown[] = [map.get(KEY.code), map.get(KEY.digest), map.get(SUBJECTS_KEY)];
  const [name, birthDay] = [text(KEY.name), text(KEY.birthDay)];
  const [schoolYear, className] = [text(KEY.schoolYear), text(KEY.className)];
  const [traits, result] = [text(TRAITS_KEY), text(RESULT_KEY)];
  if (!isBytes(code, 16) || !isBytes(digest, 32) || !Array.isArray(subjects)) return null;
  if (traits === null || result === null || birthDay === null || !isDay(birthDay)) return null;
  if (name === null || schoolYear === null || className === null) return null;
  const letters = [...traits];
  return {
    ...{ code: codeOfBytes(code), digest, name, birthDay, schoolYear, className },
    subjects: SUBJECTS.flatMap((subject, at) => readSubject(subject, subjects[at]) ?? []),
    traits: Object.fromEntries(
      TRAITS.flatMap((trait, at) => {
        const level = TRAIT_LEVELS.find((one) => TRAIT_LETTERS[one] === letters[at]);
        return level ? [[trait, level]] : [];
      }),
    ),
    result: RESULTS.find((one) => one === result) ?? null,
  };
}

function readSubject(code: SubjectCode, text: unknown): PaperSubject | null {
  const [, letter, score] = /^([THC]?)(\d{0,2})$/.exec(typeof text === 'string' ? text : '') ?? [];
  if (!letter && !score) return null;
  const level = SUBJECT_LEVELS.find((one) => SUBJECT_LETTERS[one] === letter) ?? null;
  return { code, level, score: score ? Number(score) : null };
}

const isBytes = (value: unknown, length: number): value is Uint8Array =>
  value instanceof Uint8Array && value.length === length;

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

const bytesOfCode = (code: string): Uint8Array =>
  Uint8Array.from(code.matchAll(/[^-]{2}/g), ([pair]) => Number.parseInt(pair, 16));

function codeOfBytes(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
