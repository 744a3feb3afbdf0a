/** What a file brings, by groups with their counts; what has to be looked at stands first and open. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Import, ImportRow } from '../../core/contract/imports.js';
import { Disclosure } from '../parts/disclosure.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { DoubtfulRow } from './doubtful-row.js';
import { dutyName } from './duty-name.js';
import { RowFacts } from './row-facts.js';

const useStyles = makeStyles({
  label: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  line: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What any line of a group may be found by. */
interface Named {
  readonly name: string;
  readonly className?: string | null;
  readonly code?: string | null;
  readonly sheet?: string;
  readonly row?: number;
  readonly reason?: string;
}

export interface ImportGroupsProps {
  readonly shown: Import;
  readonly onAnswer: (answer: Import) => void;
}

export function ImportGroups({ shown, onAnswer }: ImportGroupsProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { what, counts, rows, refused, leftOut, newClasses } = shown;
  const of = (kind: ImportRow['kind']): ImportRow[] => rows.filter((row) => row.kind === kind);
  const label = (tone: Tone, words: string): ReactNode => (
    <span className={styles.label}>
      <Sign tone={tone} /> {words}
    </span>
  );
  const group = <T extends Named>(
    tone: Tone,
    words: string,
    items: readonly T[],
    keyOf: (item: T, index: number) => string,
    show: (item: T) => ReactNode,
    { open = false, lead }: { readonly open?: boolean; readonly lead?: string } = {},
  ): ReactNode =>
    items.length > 0 && (
      <Disclosure open={open} label={label(tone, words)}>
        {lead !== undefined && <Muted>{lead}</Muted>}
        <MoreList items={items} keyOf={keyOf} textOf={textOf}>
          {show}
        </MoreList>
      </Disclosure>
    );
  const byRow = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string => `${sheet} ${row}`;
  const textOf = ({ name, className, code, sheet, row, reason }: Named): string =>
    [name, className, code, sheet && t('imports.row', { row: row ?? '', sheet }), reason].filter(Boolean).join(' ');
  return (
    <div>
      {group(
        counts.undecided > 0 ? 'warning' : 'done',
        t('imports.doubtful', { n: counts.doubtful, left: counts.undecided }),
        of('doubtful'),
        byRow,
        (row) => (
          <DoubtfulRow row={row} shown={shown} importId={shown.id!} onAnswer={onAnswer} />
        ),
        { open: true },
      )}
      {group(
        'error',
        t('imports.refused', { n: counts.refused }),
        refused,
        byRow,
        ({ sheet, row, name, reason, remedy }) => (
          <div className={styles.line}>
            <span className={styles.quiet}>{t('imports.row', { row, sheet })}</span>
            {name !== '' && <span className={styles.name}>{name}</span>}
            <span>
              {reason} {remedy}
            </span>
          </div>
        ),
        { open: counts.doubtful === 0 },
      )}
      {group(
        'info',
        t('imports.new-classes', { n: newClasses.length }),
        newClasses,
        ({ name }) => name,
        (one) => (
          <span>{t('imports.new-class', { name: one.name, grades: one.grades.join(', '), n: one.pupils })}</span>
        ),
      )}
      {group('done', t(`imports.new-${what}`, { n: counts.new }), of('new'), byRow, (row) => (
        <RowFacts what={what} row={row} />
      ))}
      {group('info', t(`imports.changed-${what}`, { n: counts.changed }), of('changed'), byRow, (row) => (
        <RowFacts what={what} row={row} />
      ))}
      {group(
        'waiting',
        t(`imports.left-out-${what}`, { n: counts.leftOut }),
        leftOut,
        ({ code, className, subject }) => `${code} ${className} ${subject ?? ''}`,
        ({ name, className, code, subject }) => (
          <span>
            {[name, className, ...(what === 'assignments' ? [dutyName(subject ?? null, { t, locale })] : [code])]
              .filter((part) => part !== '')
              .join(', ')}
          </span>
        ),
        { lead: t(`imports.left-out-lead-${what}`) },
      )}
      {counts.same > 0 && <Muted>{t(`imports.same-${what}`, { n: counts.same })}</Muted>}
    </div>
  );
}
