/** What a transcript's XML of whatever school says of a year, by the tags of the specification; nothing here is proof of it. */
import type { FieldKey } from '../../fields/field-key.js';
import { isSubject, SUBJECT_NAMES, SUBJECT_SHORT_NAMES, SUBJECTS, type SubjectCode } from '../../fields/subjects.js';
import { RESULT_NAMES } from '../../fields/level-names.js';
import { GRADES, type Grade } from '../../law/law.js';
import { SPEC_VERSIONS, specOf } from '../../record/spec-for.js';
import { TICK, RESULTS } from '../../codes/levels.js';
import { fold } from '../../text/normalise.js';
import type { XmlElement } from '../../xml/element.js';
import { parseXml, SMALL_XML, XmlRefused } from '../parse-xml.js';
import { below, childrenNamed, everyElement, nameOf, textBelow } from '../verify/places.js';
import { NoXmlText, xmlText } from '../verify/xml-text.js';

export interface SignedYear {
  readonly schoolYear: string;
  readonly grade: Grade;
  readonly school: string;
  /** Of the year's own line in its course of study; empty where it has none. */
  readonly className: string;
  readonly since: string;
  /** As the document writes them; the day dd/MM/yyyy. */
  readonly pupil: { readonly name: string; readonly birthDate: string };
  /** As the document writes them. */
  readonly values: readonly { readonly field: FieldKey; readonly value: string }[];
}

/** `signed`: whether some signature stands in it; `year` null where its tags are not those of a record. */
export interface ReadYear {
  readonly signed: boolean;
  readonly year: SignedYear | null;
}

/** Null for what is no XML at all. */
export function readSignedYear(bytes: Uint8Array): ReadYear | null {
  try {
    // One child's document, never a whole school's.
    const root = parseXml(xmlText(bytes), () => SMALL_XML);
    const signed = everyElement(root).some((element) => nameOf(element) === 'ds:Signature');
    return { signed, year: yearIn(root) };
  } catch (error) {
    if (error instanceof XmlRefused || error instanceof NoXmlText) return null;
    throw error;
  }
}

const { groups, traits, summary } = specOf(SPEC_VERSIONS[0]!);

function yearIn(root: XmlElement): SignedYear | null {
  const general = below(root, groups.data, groups.general);
  const said = (tag: string): string => textBelow(general, tag).trim();
  const grade = GRADES.find((one) => new RegExp(`^(KHOI|K)?_?0?${one}$`, 'i').test(said('MA_KHOI')));
  if (nameOf(root) !== groups.record || grade === undefined || said('HO_VA_TEN') === '') return null;
  return {
    ...{ schoolYear: said('TEN_NAM_HOC'), grade, school: said('TEN_TRUONG') },
    className: said('TEN_LOP'),
    since: sinceIn(below(root, groups.data, groups.course), said('TEN_NAM_HOC')),
    pupil: { name: said('HO_VA_TEN'), birthDate: said('NGAY_SINH') },
    values: valuesIn(below(root, groups.data, groups.summary)),
  };
}

/** The last line is the year's own where none names its year, as the form has them in their order. */
function sinceIn(course: XmlElement | undefined, schoolYear: string): string {
  const lines = course === undefined ? [] : childrenNamed(course, groups.courseLine);
  const own = lines.filter(({ attributes }) => attributes['NAM_HOC'] === schoolYear);
  const line = own.at(-1) ?? (lines.every(({ attributes }) => !attributes['NAM_HOC']) ? lines.at(-1) : undefined);
  return line === undefined ? '' : textBelow(line, 'NGAY_TRANG_THAI_CHUYEN_DEN').trim();
}

const scoreRows = (list: XmlElement | undefined): XmlElement[] =>
  list === undefined ? [] : childrenNamed(list, groups.scoreRow);

function valuesIn(year: XmlElement | undefined): { field: FieldKey; value: string }[] {
  const rows = scoreRows(below(year, groups.scores));
  const ofSubjects = rows.flatMap((row) => {
    const subject = subjectOf(textBelow(row, 'MA_MON_HOC').trim(), textBelow(row, 'TEN_MON_HOC').trim());
    if (subject === null) return [];
    return [
      { field: `subject.${subject}.level` as const, value: textBelow(row, 'MUC_DAT_DUOC') },
      { field: `subject.${subject}.score` as const, value: textBelow(row, 'DIEM_KIEM_TRA_DINH_KY') },
    ];
  });
  const ofTraits = traits.map(({ tag, field }) => ({
    ...{ field: field as FieldKey, value: textBelow(year, groups.traits, tag) },
  }));
  const result = RESULTS.find((one) => RESULT_NAMES[one] === textBelow(year, 'KET_QUA_XEP_LOAI').trim());
  const tagOf = (field: string): string => summary.find((one) => one.field === field)!.tag;
  return [
    ...ofSubjects,
    ...ofTraits,
    ...(result === undefined ? [] : [{ field: `result.${result}` as const, value: TICK }]),
    ...(textBelow(year, 'DUOC_LEN_LOP').trim() === 'Không'
      ? [{ field: 'promotion.NOT_PROMOTED' as const, value: TICK }]
      : []),
    ...(['homeroom.remark', 'award.YEAR_END.content'] as const).map((field) => ({
      ...{ field, value: textBelow(year, tagOf(field)) },
    })),
  ].filter(({ value }) => value.trim() !== '');
}

/** By our code, else by a name of the circular's or of speech; a language in brackets is not of the name. */
function subjectOf(code: string, name: string): SubjectCode | null {
  if (isSubject(code)) return code;
  const wanted = fold(name);
  const named = (one: SubjectCode): boolean =>
    [SUBJECT_NAMES[one], SUBJECT_SHORT_NAMES[one]].some((x) => fold(x) === wanted);
  return SUBJECTS.find(named) ?? (wanted.startsWith(fold(SUBJECT_NAMES.NN1)) ? 'NN1' : null);
}
