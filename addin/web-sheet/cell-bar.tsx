/** The cell one types into: whose, what stands there, why it cannot be entered or read, and its values to press on a phone. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { parseCell } from '../../core/rules/parse-cell.js';
import { showValue } from '../../core/rules/show-value.js';
import { presentIssue } from '../../core/words/present-issue.js';
import { ColumnFill } from '../fill/column-fill.js';
import { isLevelField } from '../fill/keys.js';
import { ValueButtons } from '../fill/value-buttons.js';
import { useAnnounce } from '../frame/announcer.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, paper } from '../parts/styles.js';
import type { Sheet } from '../sheet/sheet-context.js';
import { fieldTitle } from '../words/field-name.js';
import { valueText } from '../words/value-text.js';
import { useWords } from '../words/words.js';
import type { GridBook } from './grid-book.js';
import type { Keeper } from './keeper.js';
import { moved } from './range.js';
import { useAfterPaint } from './use-after-paint.js';

const useStyles = makeStyles({
  box: { ...column('8px'), ...paper, ...breaks, padding: '8px 12px' },
  about: column('2px'),
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
});

export interface CellBarProps {
  readonly book: GridBook;
  readonly sheet: Sheet;
  readonly keeper: Keeper;
}

export function CellBar({ book, sheet, keeper }: CellBarProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const { tab, rows, range } = useAfterPaint(book);
  const { unsent } = useSyncExternalStore(keeper.subscribe, keeper.get);
  const { anchor } = range;
  const { rows: pupils, columns, own } = book.tabs[tab]!;
  const of = pupils[anchor.row];
  const field = columns[anchor.column]?.field;
  if (!of || field === undefined) return null;
  const raw = rows[tab]![anchor.row]!.raws[anchor.column] ?? null;
  const closed = rows[tab]![anchor.row]!.closed[anchor.column] === true;
  const mine = own[anchor.row]![anchor.column] === true;
  const parsed = parseCell(field, raw);
  const value = parsed.ok ? parsed.value : parsed.typed;
  const found = parsed.issues.map((issue) =>
    presentIssue(
      { ...issue, pupil: of.pupil, field, sheet: null, cell: null },
      [{ id: of.pupil, name: of.name }],
      locale,
    ),
  );
  const checked =
    sheet.state.checked?.issues.filter((issue) => issue.pupil === of.pupil && issue.field === field) ?? [];
  const known = new Set(found.map(({ rule }) => rule));
  const said = [...found, ...checked.filter(({ rule }) => !known.has(rule))];
  const [cell] = sheet.state.selected;
  const waits = unsent.some((one) => one.pupil === of.pupil && one.field === field);
  const shut = waits ? 'web-sheet.has-typed' : 'web-sheet.is-closed';
  const reason = !mine ? 'web-sheet.of-others' : closed ? shut : null;

  const choose = (wanted: string): void => {
    // The grid is ahead of what this bar shows: a second tap within a frame is meant for the pupil below.
    const { tab: shown, range: now } = book.get();
    if (shown !== tab || now.anchor.column !== anchor.column) return;
    if (book.type([{ ...now.anchor, raw: showValue(field, wanted) }]).written === 0)
      return announce(t('web-sheet.shut'));
    const next = moved(now, book.size, { key: 'ArrowDown', shift: false, ctrl: false, page: 1 });
    if (next) book.select(next);
  };
  return (
    <section className={styles.box} aria-label={t('web-sheet.cell')} data-fills="">
      <div className={styles.about}>
        <span className={styles.name}>{of.name}</span>
        <span className={styles.quiet}>{fieldTitle(field, locale)}</span>
        <span>{t('fill.now', { value: valueText(field, value, locale, t) })}</span>
      </div>
      {said.map(({ rule, severity, message, remedy }) => (
        <div key={rule} className={styles.line}>
          <Sign tone={severity} />
          <span>
            {message} {remedy}
          </span>
        </div>
      ))}
      {reason !== null && (
        <div className={styles.line}>
          <Sign tone="info" /> <span>{t(reason)}</span>
        </div>
      )}
      {reason === null && <ValueButtons field={field} value={value} onChoose={choose} />}
      {reason === null && cell?.field === field && cell.own && isLevelField(field) && (
        <ColumnFill key={`${cell.sheet}\n${field}`} cell={cell} state={sheet.state} acts={sheet.acts} />
      )}
    </section>
  );
}
