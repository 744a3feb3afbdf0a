/** Who holds a duty, with days where they are not the whole year, and from when on nobody does. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Sign } from '../parts/sign.js';
import { breaks } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { DutyCell, DutyTableModel } from './duty-table-model.js';

const useStyles = makeStyles({
  line: { display: 'block', ...breaks },
  gap: { display: 'flex', gap: '4px', alignItems: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  changed: { fontWeight: tokens.fontWeightSemibold },
});

export interface CellLinesProps {
  readonly cell: DutyCell;
  readonly model: DutyTableModel;
}

export function CellLines({ cell, model }: CellLinesProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const { today, begins, ends } = model.world;
  const first = today < begins ? begins : today;
  return (
    <>
      {cell.lines.map(({ id, userId, responsible, fromDay, toDay }) => {
        const notes = [
          ...(responsible ? [] : [t('duties.shared')]),
          ...(model.isGone(userId) ? [t('duties.gone')] : []),
          ...(fromDay > first ? [t('duties.from', { from: day(fromDay) })] : []),
          ...(toDay !== null && toDay < ends ? [t('duties.to', { to: day(toDay) })] : []),
        ];
        return (
          <span key={id} className={styles.line}>
            {model.nameOf(userId)}
            {notes.length > 0 && <span className={styles.quiet}> ({notes.join(', ')})</span>}
          </span>
        );
      })}
      {cell.gaps.map(({ fromDay, toDay }) => (
        <span key={fromDay} className={styles.gap}>
          <Sign tone="warning" />
          <span>
            {fromDay === first && toDay === ends
              ? t('duties.nobody')
              : t('duties.nobody-days', { from: day(fromDay), to: day(toDay) })}
          </span>
        </span>
      ))}
      {cell.changed && <span className={styles.changed}>{t('duties.changed')}</span>}
    </>
  );
}
