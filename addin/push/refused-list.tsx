/** Cells that were not taken: whose, which, what was typed, why, what to do. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { IssueBody } from '../../core/contract/cells.js';
import type { PushAnswer } from '../../core/contract/push.js';
import { placeOf } from '../findings/finding-line.js';
import { MoreList } from '../lists/more-list.js';
import { Sign } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { valueText } from '../words/value-text.js';
import { type CellLinks, CellName } from './cell-name.js';
import { fieldTitle } from '../words/field-name.js';

type Refused = PushAnswer['refused'][number];

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px' },
  text: { ...column('2px'), ...breaks },
  where: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Enough of a long text to recognise it; the whole stands in her file. */
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 100)}…` : text);

export interface RefusedListProps {
  readonly refused: readonly Refused[];
  readonly pupils: Readonly<Record<string, string>>;
  readonly findings: readonly IssueBody[];
  /** In Excel: the cells are open. */
  readonly links?: CellLinks | undefined;
}

export function RefusedList({ refused, pupils, findings, links }: RefusedListProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const place = ({ pupil, field }: Refused): string | null => {
    const finding = findings.find((issue) => issue.pupil === pupil && issue.field === field);
    return finding ? placeOf(finding, t) : null;
  };
  return (
    <MoreList
      items={refused}
      keyOf={({ pupil, field }) => `${pupil} ${field}`}
      textOf={({ pupil, field, refusal }) => `${pupils[pupil] ?? pupil} ${fieldTitle(field, locale)} ${refusal.reason}`}
    >
      {(cell) => (
        <div className={styles.line}>
          <Sign tone="error" />
          <div className={styles.text}>
            <span className={styles.where}>
              <CellName pupil={cell.pupil} field={cell.field} pupils={pupils} links={links} />
            </span>
            <span className={styles.quiet}>
              {[place(cell), t('outcome.value', { value: shortened(valueText(cell.field, cell.value, locale, t)) })]
                .filter((text) => text !== null)
                .join(' · ')}
            </span>
            <span>{cell.refusal.reason}</span>
            <span className={styles.quiet}>{cell.refusal.remedy}</span>
          </div>
        </div>
      )}
    </MoreList>
  );
}
