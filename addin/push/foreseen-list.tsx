/** Cells others changed meanwhile, before anything is sent: both values, who, when. Nothing is chosen here. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { UploadPart } from '../../core/contract/sheet.js';
import { MoreList } from '../lists/more-list.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { valueText } from '../words/value-text.js';
import { type CellLinks, CellName } from './cell-name.js';
import { fieldTitle } from '../words/field-name.js';

const useStyles = makeStyles({
  note: { display: 'flex', gap: '8px' },
  words: { ...column('8px'), ...breaks, flexGrow: 1, minWidth: 0 },
  line: { ...column('2px'), ...breaks },
  values: row('2px 16px'),
  value: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface ForeseenListProps {
  readonly parts: readonly Pick<UploadPart, 'classId' | 'period' | 'foreseen'>[];
  readonly pupils: Readonly<Record<string, string>>;
  /** In Excel: the cells are open. */
  readonly links?: CellLinks | undefined;
}

export function ForeseenList({ parts, pupils, links }: ForeseenListProps) {
  const { t, locale, moment } = useWords();
  const styles = useStyles();
  const cells = parts.flatMap(({ classId, period, foreseen = [] }) =>
    foreseen.map((cell) => ({ ...cell, key: `${classId} ${period} ${cell.pupil} ${cell.field}` })),
  );
  if (cells.length === 0) return null;
  return (
    <div className={styles.note}>
      <Sign tone="warning" />
      <div className={styles.words}>
        <strong>{t('preview.foreseen', { n: cells.length })}</strong>
        <span>{t('preview.foreseen-hint')}</span>
        <MoreList
          items={cells}
          keyOf={({ key }) => key}
          textOf={({ pupil, field, author }) => `${pupils[pupil] ?? pupil} ${fieldTitle(field, locale)} ${author}`}
        >
          {({ pupil, field, mine, theirs, author, at, own }) => (
            <div className={styles.line}>
              <CellName pupil={pupil} field={field} pupils={pupils} links={links} />
              <span className={styles.values}>
                <span>
                  {t('conflict.mine')}: <span className={styles.value}>{valueText(field, mine, locale, t)}</span>
                </span>
                <span>
                  {t('conflict.theirs')}: <span className={styles.value}>{valueText(field, theirs, locale, t)}</span>
                </span>
              </span>
              {at !== '' && (
                <span className={styles.quiet}>
                  {t('outcome.by', { author: own ? t('conflict.self') : author, when: moment(at) })}
                </span>
              )}
            </div>
          )}
        </MoreList>
      </div>
    </div>
  );
}
