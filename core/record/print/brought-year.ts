/** A year of before, or of another school, as a print shows it: what its source says, which is named, and nobody's signature. */
import type { SubjectLevel, TraitLevel } from '../../codes/levels.js';
import { RESULTS, TICK } from '../../codes/levels.js';
import { RESULT_NAMES } from '../../fields/level-names.js';
import type { FieldKey } from '../../fields/field-key.js';
import { SUBJECTS } from '../../fields/subjects.js';
import { TRAITS, type TraitGroup } from '../../fields/traits.js';
import { type Block, fieldLine, paragraph, type Section } from './content.js';
import { yearWords } from './cover.js';
import { answer, subjectTable, title, traitTable } from './year-block.js';

export interface PrintedBroughtYear {
  readonly schoolYear: string;
  readonly grade: number;
  readonly school: string;
  /** By what it is known: paper as it was described, or a file by its digest; `checked`: its signatures were found right. */
  readonly source: { readonly paper: string } | { readonly fileDigest: string; readonly checked: boolean };
  readonly values: Readonly<Partial<Record<FieldKey, string>>>;
}

export function broughtSection(
  { schoolYear, grade, school, source, values }: PrintedBroughtYear,
  { watermark, notices }: { readonly watermark: string | null; readonly notices: readonly Block[] },
): Section {
  const said = (field: FieldKey): string | null => values[field] ?? null;
  const traits = Object.fromEntries(TRAITS.map((trait) => [trait, said(`trait.${trait}`) as TraitLevel | null]));
  const remarkOf = (group: TraitGroup): string | null => said(`traits.${group}.remark`);
  const shown = {
    foreignLanguage: '',
    homeroomRemark: said('homeroom.remark'),
    subjects: SUBJECTS.map((code) => {
      const score = said(`subject.${code}.score`);
      const level = said(`subject.${code}.level`) as SubjectLevel | null;
      return { code, level, score: score === null ? null : Number(score), remark: null };
    }),
    traits,
    traitRemarks: {
      ...{ QUALITIES: remarkOf('QUALITIES'), GENERAL: remarkOf('GENERAL'), SPECIFIC: remarkOf('SPECIFIC') },
    },
  };
  const result = RESULTS.find((one) => said(`result.${one}`) === TICK);
  return {
    framed: false,
    watermark,
    blocks: [
      paragraph(`NĂM HỌC ${yearWords(schoolYear)}`, {
        ...{ role: 'H1', align: 'center', size: 15, face: 'bold', keep: true },
      }),
      ...notices,
      paragraph(sourceWords(source), { align: 'center', face: 'italic', size: 11, before: 2 }),
      fieldLine(
        [
          ['Trường', school, 3],
          ['Lớp', String(grade)],
        ],
        { before: 8 },
      ),
      title('1. Các môn học và hoạt động giáo dục'),
      subjectTable(shown),
      title('2. Những phẩm chất chủ yếu'),
      traitTable(shown, 'QUALITIES', 'Phẩm chất'),
      title('3. Những năng lực cốt lõi'),
      title('3.1. Những năng lực chung', 6),
      traitTable(shown, 'GENERAL', 'Năng lực'),
      title('3.2. Những năng lực đặc thù', 6),
      traitTable(shown, 'SPECIFIC', 'Năng lực'),
      answer('4. Đánh giá kết quả giáo dục', result === undefined ? '' : `${RESULT_NAMES[result]}.`),
      answer('5. Khen thưởng', said('award.YEAR_END.content') ?? ''),
      ...(said('promotion.NOT_PROMOTED') === TICK ? [answer('6. Lên lớp', 'Chưa được lên lớp.')] : []),
    ],
  };
}

function sourceWords(source: PrintedBroughtYear['source']): string {
  if ('paper' in source) return `Theo học bạ giấy: ${source.paper}. Trường đối chiếu và ghi lại, không ký lại.`;
  const kept = `lưu nguyên văn (SHA-256: ${source.fileDigest})`;
  return source.checked
    ? `Theo tệp học bạ có chữ ký số của trường ghi dưới đây, ${kept}. Trường không ký lại.`
    : `Theo tệp học bạ, chữ ký số chưa kiểm tra được, ${kept}. Trường đối chiếu và ghi lại, không ký lại.`;
}
