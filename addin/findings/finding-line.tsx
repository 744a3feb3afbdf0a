/** One finding: sign and word, where, what and why, what to do now. In Excel it leads to its cell. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { IssueBody } from '../../core/contract/cells.js';
import type { CellPlace } from '../../core/workbook/read-types.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords, type Words } from '../words/words.js';
import { valueText } from '../words/value-text.js';
import { type FindingActs, type FixableFinding, isFixable } from './finding-acts.js';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px' },
  jump: {
    width: '100%',
    margin: '-4px',
    padding: '4px',
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Long lines tire.
  text: { ...column('2px'), ...breaks, maxWidth: '80ch' },
  where: { ...row('4px 8px'), fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  word: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
  message: { fontWeight: tokens.fontWeightMedium },
  remedy: { color: tokens.colorNeutralForeground2 },
  acts: {
    ...row('8px'),
    padding: '8px 0 0 28px',
    // Enlarged in a pane, there is no room for an indent.
    '@media (max-width: 240px)': { paddingLeft: 0 },
  },
});

export function placeOf({ sheet, cell }: Pick<IssueBody, 'sheet' | 'cell'>, t: Words['t']): string | null {
  if (sheet !== null && cell !== null) return t('findings.cell', { sheet, cell });
  if (sheet !== null) return t('findings.sheet', { sheet });
  return cell === null ? null : t('findings.cell-only', { cell });
}

const cellOf = ({ sheet, cell }: IssueBody): CellPlace | null =>
  sheet !== null && cell !== null ? { sheet, cell } : null;

export interface FindingLineProps {
  readonly finding: IssueBody;
  /** The pupil's name where the group does not already say it. */
  readonly name?: string | undefined;
  readonly acts?: FindingActs | undefined;
  /** All findings of this kind that can be mended with one press, where that is offered beside this one. */
  readonly sameKind?: readonly FixableFinding[] | undefined;
}

export function FindingLine({ finding, name, acts, sameKind = [] }: FindingLineProps) {
  const { t } = useWords();
  const styles = useStyles();
  const place = acts ? cellOf(finding) : null;
  const fix = acts?.fix;
  if (!acts) {
    return (
      <div className={styles.line}>
        <FindingText finding={finding} name={name} isLink={false} />
      </div>
    );
  }
  return (
    <div>
      {place ? (
        <button type="button" className={mergeClasses(styles.line, styles.jump)} onClick={() => acts.goTo(place)}>
          <FindingText finding={finding} name={name} isLink />
        </button>
      ) : (
        <div className={styles.line}>
          <FindingText finding={finding} name={name} isLink={false} />
        </div>
      )}
      {fix && isFixable(finding) && (
        <div className={styles.acts}>
          <Button
            size="small"
            aria-label={t('findings.fix-cell', { cell: finding.cell })}
            onClick={() => fix([finding])}
          >
            {t('findings.fix-one')}
          </Button>
          {sameKind.length > 1 && (
            <Button size="small" onClick={() => fix(sameKind)}>
              {t('findings.fix-kind', { n: sameKind.length })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Spans only, for it may stand in a button. */
function FindingText({ finding, name, isLink }: Pick<FindingLineProps, 'finding' | 'name'> & { isLink: boolean }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { severity, message, remedy, fix, field } = finding;
  const place = placeOf(finding, t);
  return (
    <>
      <Sign tone={severity} />
      <span className={styles.text}>
        <span className={styles.where}>
          <span className={styles.word}>{t(`findings.${severity}`)}</span>
          {name !== undefined && <span>{name}</span>}
          {place !== null && <span className={mergeClasses(isLink && styles.link)}>{place}</span>}
        </span>
        <span className={styles.message}>{message}</span>
        <span className={styles.remedy}>{remedy}</span>
        {fix !== null && fix !== undefined && (
          <span className={styles.remedy}>{t('findings.fix', { value: valueText(field ?? '', fix, locale, t) })}</span>
        )}
      </span>
    </>
  );
}
