/** Cells others changed meanwhile: new value, who, when. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PushAnswer } from '../../core/contract/push.js';
import { MoreList } from '../lists/more-list.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { valueText } from '../words/value-text.js';
import { type CellLinks, CellName } from './cell-name.js';
import { fieldTitle } from '../words/field-name.js';

const useStyles = makeStyles({
  line: { ...column('2px'), ...breaks },
  top: { ...row('2px 12px'), justifyContent: 'space-between' },
  value: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface OthersListProps {
  readonly changes: PushAnswer['othersChanged'];
  readonly pupils: Readonly<Record<string, string>>;
  /** In Excel: the cells are open. */
  readonly links?: CellLinks | undefined;
}

export function OthersList({ changes, pupils, links }: OthersListProps) {
  const { t, locale, moment } = useWords();
  const styles = useStyles();
  return (
    <MoreList
      items={changes}
      keyOf={({ pupil, field }) => `${pupil} ${field}`}
      textOf={({ pupil, field, author }) => `${pupils[pupil] ?? pupil} ${fieldTitle(field, locale)} ${author}`}
    >
      {({ pupil, field, value, author, at }) => (
        <div className={styles.line}>
          <span className={styles.top}>
            <span>
              <CellName pupil={pupil} field={field} pupils={pupils} links={links} />
            </span>
            <span className={styles.value}>{valueText(field, value, locale, t)}</span>
          </span>
          <span className={styles.quiet}>{t('outcome.by', { author, when: moment(at) })}</span>
        </div>
      )}
    </MoreList>
  );
}
