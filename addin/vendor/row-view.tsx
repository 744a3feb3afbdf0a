/** One row of the sheet as it stands, with the cell a finding speaks of. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { columnLetters } from '../../core/workbook/address.js';
import { Section } from '../parts/section.js';
import { breaks } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { SeenRow } from './vendor-file.js';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: '4px 12px',
    margin: 0,
  },
  cell: {
    ...breaks,
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
  },
  here: {
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  header: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  close: { alignSelf: 'flex-start' },
});

export interface RowViewProps {
  readonly row: SeenRow;
  readonly name: string | null;
  /** Excel's number of the column spoken of. */
  readonly column: number;
  readonly onClose: () => void;
}

export function RowView({ row: { row, cells }, name, column, onClose }: RowViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const title = name === null ? t('vendor.row-nobody', { row }) : t('vendor.row', { row, name });
  return (
    <Section raised focus title={title}>
      <dl className={styles.list}>
        {cells.map(({ at, header, text }) => (
          <div key={at} className={mergeClasses(styles.cell, at === column && styles.here)}>
            <dt className={mergeClasses(styles.header, at === column && styles.here)} style={{ border: 0, padding: 0 }}>
              {columnLetters(at)}
              {row} · {header}
            </dt>
            <dd className={styles.text}>{text === '' ? t('vendor.row-empty') : text}</dd>
          </div>
        ))}
      </dl>
      <Button className={styles.close} onClick={onClose}>
        {t('vendor.row-close')}
      </Button>
    </Section>
  );
}
