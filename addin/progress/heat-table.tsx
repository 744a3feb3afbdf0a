/** The table of the map: native, each cell a button with a sign and a number, so that nothing rests on its shade. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { HeatCell, HeatRow } from '../../core/contract/heat-map.js';
import type { SheetPeriod } from '../../core/codes/periods.js';
import { LOCK_GROUPS } from '../../core/fields/column-groups.js';
import { STAGES } from '../../core/record/group-counts.js';
import { hiddenFromSight, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { cellText, columnTitle, figureOf, heatRowTitle, STAGE_SIGNS } from './heat-words.js';
import type { Pressed } from './map-view.js';

const useStyles = makeStyles({
  legend: { ...row('4px 16px'), margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  scroll: { overflowX: 'auto', maxWidth: '100%' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { textAlign: 'left', padding: '4px 6px', fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  // Its class stays in sight while the groups are scrolled through, where it leaves room for them.
  name: {
    ...{ position: 'sticky', left: 0, zIndex: 1, padding: 0, backgroundColor: tokens.colorNeutralBackground2 },
    '@media (max-width: 240px)': { position: 'static' },
  },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: 0 },
  sent: { padding: '4px 8px', whiteSpace: 'nowrap' },
  button: {
    // What is hidden from sight stays inside, or it would widen the page.
    position: 'relative',
    minWidth: '60px',
    width: '100%',
    maxWidth: 'none',
    height: '32px',
    padding: '0 4px',
    borderRadius: 0,
    border: 'none',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  unseen: hiddenFromSight,
  open: { minWidth: 0, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
});

const useShades = makeStyles({
  nothing: { backgroundColor: tokens.colorNeutralBackground1 },
  partly: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  wrong: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  filled: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  signed: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});

type Column = Pick<HeatCell, 'sheet' | 'group'>;
const isOf =
  ({ sheet, group }: Column) =>
  (cell: HeatCell): boolean =>
    cell.sheet === sheet && cell.group === group;

/** Those some class has, in the order of the form; the year's profile last. */
function columnsOf(rows: readonly HeatRow[], period: SheetPeriod): Column[] {
  const sheets = [...new Set([period, ...rows.flatMap(({ cells }) => cells.map(({ sheet }) => sheet))])];
  const all = sheets.flatMap((sheet) => LOCK_GROUPS.map((group): Column => ({ sheet, group })));
  return all.filter((one) => rows.some(({ cells }) => cells.some(isOf(one))));
}

export interface HeatTableProps {
  readonly rows: readonly HeatRow[];
  readonly period: SheetPeriod;
  readonly onPress: (pressed: Pressed) => void;
}

export function HeatTable({ rows, period, onPress }: HeatTableProps) {
  const words = useWords();
  const { t, moment } = words;
  const styles = useStyles();
  const shades = useShades();
  const columns = columnsOf(rows, period);
  return (
    <>
      <ul className={styles.legend} aria-label={t('heat.legend')}>
        {STAGES.map((stage) => (
          <li key={stage}>
            <span aria-hidden="true">{STAGE_SIGNS[stage]}</span> {t(`heat.stage-${stage}`)}
          </li>
        ))}
      </ul>
      <div className={styles.scroll} role="region" aria-label={t('heat.part-map')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.name)}>
                {t('heat.column-class')}
              </th>
              {columns.map((one) => (
                <th key={`${one.sheet} ${one.group}`} scope="col" className={styles.head}>
                  {columnTitle(one, words)}
                </th>
              ))}
              <th scope="col" className={styles.head}>
                {t('heat.column-sent')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={`${one.classId} ${one.grade}`}>
                <th scope="row" className={styles.name}>
                  <Button
                    appearance="subtle"
                    className={styles.open}
                    aria-label={`${heatRowTitle(one, words)}: ${t('heat.whole-class')}`}
                    onClick={() => onPress({ row: one, cell: null })}
                  >
                    {heatRowTitle(one, words)}
                  </Button>
                </th>
                {columns.map((column) => {
                  const cell = one.cells.find(isOf(column));
                  if (!cell) return <td key={`${column.sheet} ${column.group}`} className={styles.cell} />;
                  return (
                    <td key={`${column.sheet} ${column.group}`} className={styles.cell}>
                      <Button
                        className={mergeClasses(styles.button, shades[cell.stage])}
                        onClick={() => onPress({ row: one, cell })}
                      >
                        <span aria-hidden="true">
                          {STAGE_SIGNS[cell.stage]} {figureOf(cell)}
                        </span>
                        <span className={styles.unseen}>{cellText(one, cell, words)}</span>
                      </Button>
                    </td>
                  );
                })}
                <td className={mergeClasses(styles.cell, styles.sent)}>
                  {one.sentAt === null ? t('heat.not-sent') : moment(one.sentAt)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
