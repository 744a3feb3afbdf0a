/** Who would get which remark. A phrase for all is said before the button that writes. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { fillRemarks, type FillWarning, type RemarkFill } from '../../core/remarks/fill-remarks.js';
import type { Phrase } from '../../core/remarks/phrase.js';
import { useAnnounce } from '../frame/announcer.js';
import { MoreList } from '../lists/more-list.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import type { RemarkEntry } from '../sheet/sheet-state.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import type { ChosenColumn } from './many-cells.js';
import type { Fill, RemarkToWrite } from './use-fill.js';

const useStyles = makeStyles({
  box: column('12px'),
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, whiteSpace: 'pre-line' },
  acts: row('8px'),
});

export interface FillPreviewProps {
  readonly columns: readonly ChosenColumn[];
  readonly phrases: readonly Phrase[];
  readonly fill: Fill;
  readonly onBack: () => void;
}

interface PlannedColumn {
  readonly column: ChosenColumn;
  readonly plan: RemarkFill;
}

export function FillPreview({ columns, phrases, fill, onBack }: FillPreviewProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const [replace, setReplace] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const planned = useMemo(
    () =>
      columns.map((column): PlannedColumn => {
        const chosen = new Set(column.chosen.map(({ pupil }) => pupil));
        return { column, plan: fillRemarks({ column: column.all, chosen, phrases, replace }) };
      }),
    [columns, phrases, replace],
  );
  const writes = planned.flatMap(({ column, plan }) => toWrite(column, plan));
  const without = planned.flatMap(({ plan }) => plan.without);
  const kept = planned.flatMap(({ plan }) => plan.kept);
  const filled = columns.flatMap(({ chosen }) => chosen).filter(({ value }) => value !== null).length;
  const warnings = planned.flatMap(({ plan: { warning } }) => (warning ? [warning] : []));

  const write = async (): Promise<void> => {
    if (await fill.write(writes)) onBack();
  };

  return (
    <div className={styles.box}>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        {t('bank.fill-title')}
      </h3>
      <p className={styles.quiet}>{writes.length > 0 ? t('bank.fill-lead') : t('bank.fill-nothing')}</p>
      {warnings.map((warning) => (
        <SameForMany key={`${warning.kind} ${warning.text}`} warning={warning} />
      ))}
      {filled > 0 && (
        <Checkbox
          checked={replace}
          onChange={(_, { checked }) => setReplace(checked === true)}
          label={t('bank.fill-replace', { n: filled })}
        />
      )}
      {kept.length > 0 && <p className={styles.quiet}>{t('bank.fill-kept', { n: kept.length })}</p>}
      {without.length > 0 && (
        <Notice
          tone="info"
          title={t('bank.fill-without', {
            n: without.length,
            names: [...new Set(without.map(({ name }) => name))].join(', '),
          })}
        >
          {t('bank.fill-without-remedy')}
        </Notice>
      )}
      <div className={styles.acts}>
        {writes.length > 0 && (
          <Button appearance="primary" disabledFocusable={fill.busy} onClick={() => void write()}>
            {t(warnings.length > 0 ? 'bank.fill-anyway' : 'bank.fill-do', { n: writes.length })}
          </Button>
        )}
        <Button onClick={onBack}>{t('bank.fill-back')}</Button>
      </div>
      <MoreList
        items={writes}
        keyOf={({ cell }) => `${cell.sheet} ${cell.cell}`}
        textOf={({ cell, text }) => `${cell.name} ${text}`}
      >
        {({ cell, text }) => (
          <div className={styles.line}>
            <span className={styles.name}>{cell.name}</span>
            {columns.length > 1 && <span className={styles.quiet}>{fieldTitle(cell.field, locale)}</span>}
            <p className={styles.text}>{text}</p>
            {cell.value !== null && <p className={styles.quiet}>{t('bank.fill-was', { text: cell.value })}</p>}
          </div>
        )}
      </MoreList>
    </div>
  );
}

function SameForMany({ warning: { kind, text, count, total } }: { readonly warning: FillWarning }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const title =
    kind === 'same-for-all'
      ? t('bank.same-for-all', { n: count, text })
      : t('bank.same-for-many', { n: count, total, text });
  useEffect(() => announce(title), [title, announce]);
  return (
    <Notice tone="warning" title={title}>
      {t('bank.same-remedy')}
    </Notice>
  );
}

/** The writes with their places; a pupil whose row stands twice is written in neither. */
function toWrite({ chosen }: ChosenColumn, { writes }: RemarkFill): RemarkToWrite[] {
  return writes.flatMap(({ pupil, text }) => {
    const cells: readonly RemarkEntry[] = chosen.filter((cell) => cell.pupil === pupil);
    return cells.length === 1 ? [{ cell: cells[0]!, text }] : [];
  });
}
