/** What the transcript says under "Khen thưởng" (TT27 article 13): the sheet's words, then the register's lines. */
import type { FieldKey } from '../fields/field-key.js';
import type { AwardTitle } from '../codes/levels.js';
import { AWARD_NAMES } from '../fields/award-names.js';
import type { YearRecord } from './year-record.js';

/** A line of the register of awards. */
export interface AwardLine {
  /** Học sinh Xuất sắc, Học sinh Tiêu biểu, khen thưởng đột xuất, đề nghị cấp trên khen thưởng. */
  readonly kind: 'HSXS' | 'TIEU_BIEU' | 'SUDDEN' | 'ABOVE';
  readonly title: string;
  readonly reason: string;
  /** Number of the decision; empty until there is one. */
  readonly decision: string;
}

/** A line a piece; one that says the same twice stands once. A tick without words gives `title`, that of the result. */
export function awardLines(
  cells: Readonly<Partial<Record<FieldKey, string>>>,
  register: readonly AwardLine[],
  title: AwardTitle | null,
): YearRecord['awards'] {
  const ofYear = register.filter(({ kind }) => kind !== 'SUDDEN').filter(isGiven);
  const ticked = cells['award.YEAR_END'] !== undefined && title ? AWARD_NAMES[title] : undefined;
  const written = cells['award.YEAR_END.content'];
  return {
    yearEnd: joined([written ?? (ofYear.length > 0 ? undefined : ticked), ...ofYear.map(lineOf)]),
    sudden: joined([cells['award.SUDDEN.content'], ...register.filter(({ kind }) => kind === 'SUDDEN').map(lineOf)]),
  };
}

/** A proposal to the office above is an award once somebody has decided it. */
const isGiven = ({ kind, decision }: AwardLine): boolean => kind !== 'ABOVE' || decision !== '';

const lineOf = ({ title, reason, decision }: AwardLine): string =>
  title + (reason ? `: ${reason}` : '') + (decision ? ` (${decision})` : '');

const joined = (lines: readonly (string | undefined)[]): string | null =>
  [...new Set(lines.filter((line) => !!line))].join('\n') || null;
