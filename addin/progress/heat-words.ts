/** Rows and cells of the map in words. */
import type { HeatCell, HeatRow } from '../../core/contract/heat-map.js';
import { PROFILE_SHEET } from '../../core/law/record-sheet.js';
import type { Stage } from '../../core/record/group-counts.js';
import { groupText } from '../words/group-text.js';
import type { Words } from '../words/words.js';

/** Read without colour: each stage has a sign of its own beside its number. */
export const STAGE_SIGNS: Readonly<Record<Stage, string>> = {
  nothing: '○',
  partly: '…',
  wrong: '✕',
  filled: '✓',
  signed: '✎',
};

export const heatRowTitle = ({ className, grade }: Pick<HeatRow, 'className' | 'grade'>, { t }: Pick<Words, 't'>) =>
  grade === null ? className : t('heat.class-grade', { name: className, grade });

/** The year's profile has a sheet of its own: at year end it stands beside height, weight and absences. */
export const columnTitle = ({ sheet, group }: Pick<HeatCell, 'sheet' | 'group'>, words: Words): string =>
  sheet === PROFILE_SHEET ? words.t('heat.profile-of-year') : groupText(group, words);

/** What stands in the cell: how many pupils have a wrong value, else how many of how many are done. */
export const figureOf = ({ stage, asked, filled, wrong, signed }: HeatCell): string =>
  stage === 'wrong' ? String(wrong) : `${stage === 'signed' ? signed! : filled}/${asked}`;

export function cellText(row: HeatRow, cell: HeatCell, words: Words): string {
  const { t } = words;
  const { asked, filled, wrong, signed, stage } = cell;
  const facts = [
    t('heat.fact-filled', { filled, asked }),
    ...(wrong > 0 ? [t('heat.fact-wrong', { n: wrong })] : []),
    ...(signed === null ? [] : [t('heat.fact-signed', { signed, asked })]),
  ];
  return t('heat.cell', {
    ...{ class: heatRowTitle(row, words), group: columnTitle(cell, words) },
    ...{ stage: t(`heat.stage-${stage}`), facts: facts.join(', ') },
  });
}
