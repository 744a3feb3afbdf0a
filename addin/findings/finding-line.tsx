/** One finding: sign and word, where, what and why, what to do now. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { IssueBody } from '../../core/contract/cells.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords, type Words } from '../words/words.js';
import { valueText } from '../words/value-text.js';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px' },
  // Long lines tire.
  text: { ...column('2px'), ...breaks, maxWidth: '80ch' },
  where: { ...row('4px 8px'), fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  word: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  message: { fontWeight: tokens.fontWeightMedium },
  remedy: { color: tokens.colorNeutralForeground2 },
});

export function placeOf({ sheet, cell }: Pick<IssueBody, 'sheet' | 'cell'>, t: Words['t']): string | null {
  if (sheet !== null && cell !== null) return t('findings.cell', { sheet, cell });
  if (sheet !== null) return t('findings.sheet', { sheet });
  return cell === null ? null : t('findings.cell-only', { cell });
}

export interface FindingLineProps {
  readonly finding: IssueBody;
  /** The pupil's name where the group does not already say it. */
  readonly name?: string | undefined;
}

export function FindingLine({ finding, name }: FindingLineProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { severity, message, remedy, fix, field } = finding;
  const place = placeOf(finding, t);
  return (
    <div className={styles.line}>
      <Sign tone={severity} />
      <div className={styles.text}>
        <span className={styles.where}>
          <span className={styles.word}>{t(`findings.${severity}`)}</span>
          {name !== undefined && <span>{name}</span>}
          {place !== null && <span>{place}</span>}
        </span>
        <span className={styles.message}>{message}</span>
        <span className={styles.remedy}>{remedy}</span>
        {fix !== null && fix !== undefined && (
          <span className={styles.remedy}>{t('findings.fix', { value: valueText(field ?? '', fix, locale, t) })}</span>
        )}
      </div>
    </div>
  );
}
