/** Số liệu khác nhau: every conflict by sheet and column, then one push with what was chosen. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FailureNotice } from '../parts/failure-notice.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { Working } from '../frame/working.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords, type Words } from '../words/words.js';
import { type CellLinks, CellName } from './cell-name.js';
import { byColumn, cellKey, type ConflictSheet } from './choices.js';
import { ChooseBoth } from './choose-both.js';
import { ConflictCell } from './conflict-cell.js';
import { sheetTitle } from '../words/sheet-title.js';
import type { Conflicts } from './use-conflicts.js';

const useStyles = makeStyles({
  sheet: column('16px'),
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  column: { ...column('12px'), paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  columnTop: { ...row('8px'), justifyContent: 'space-between' },
  columnName: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  cells: { display: 'grid', gap: '16px 24px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 400px), 1fr))' },
  end: { ...row('12px'), paddingTop: '4px' },
  missing: { color: tokens.colorStatusDangerForeground1 },
});

export interface ConflictsPanelProps {
  readonly conflicts: Conflicts;
  readonly pupils: Readonly<Record<string, string>>;
  /** In Excel: the cells are open. */
  readonly links?: CellLinks | undefined;
}

export function ConflictsPanel({
  conflicts: { sheets, choices, choose, send, busy, failure },
  pupils,
  links,
}: ConflictsPanelProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  const all = sheets.flatMap((sheet) => sheet.conflicts.map((conflict) => cellKey(sheet, conflict)));
  const chosen = all.filter((key) => choices[key] !== undefined).length;
  const own = sheets.flatMap((sheet) => sheet.conflicts.map((conflict) => conflict.own));
  const trySending = (): void => {
    setAsked(chosen === 0);
    if (chosen > 0) void send();
  };
  return (
    <Section raised title={t('conflict.title')} lead={leadOf(own, t)}>
      <ChooseBoth onChoose={(side) => choose(all, side)} />
      {sheets.map((sheet) => (
        <SheetConflicts
          key={cellKey(sheet, { pupil: '', field: '' })}
          sheet={sheet}
          choices={choices}
          choose={choose}
          pupils={pupils}
          links={links}
        />
      ))}
      {busy && <Working text={t('conflict.sending')} />}
      {failure !== null && <FailureNotice failure={failure} onRetry={trySending} />}
      <div className={styles.end}>
        <Button appearance="primary" size="large" disabledFocusable={busy} onClick={trySending}>
          {chosen === 0 ? t('conflict.send-none') : t('conflict.send', { n: chosen })}
        </Button>
        <span role="status">
          {asked && chosen === 0 ? (
            <span className={styles.missing}>{t('conflict.none-chosen')}</span>
          ) : (
            t('conflict.chosen', { chosen, all: all.length })
          )}
        </span>
      </div>
    </Section>
  );
}

/** Who it was that differs: another person, she herself from another copy, or both. */
function leadOf(own: readonly boolean[], t: Words['t']): string {
  if (own.every(Boolean)) return t('conflict.lead-own');
  return own.some(Boolean) ? `${t('conflict.lead')} ${t('conflict.lead-some-own')}` : t('conflict.lead');
}

interface SheetConflictsProps
  extends Pick<Conflicts, 'choices' | 'choose'>, Pick<ConflictsPanelProps, 'pupils' | 'links'> {
  readonly sheet: ConflictSheet;
}

function SheetConflicts({ sheet, choices, choose, pupils, links }: SheetConflictsProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.sheet}>
      <h3 className={styles.title}>{sheetTitle(sheet, t)}</h3>
      {byColumn(sheet.conflicts).map(({ field, conflicts }) => {
        const name = fieldTitle(field, locale);
        const keys = conflicts.map((conflict) => cellKey(sheet, conflict));
        return (
          <div key={field} className={styles.column}>
            <div className={styles.columnTop}>
              <h4 className={styles.columnName}>{name}</h4>
              {conflicts.length > 1 && <ChooseBoth column={name} onChoose={(side) => choose(keys, side)} />}
            </div>
            <div className={styles.cells}>
              {conflicts.map((conflict) => {
                const key = cellKey(sheet, conflict);
                return (
                  <ConflictCell
                    key={key}
                    conflict={conflict}
                    name={<CellName nameOnly pupil={conflict.pupil} field={field} pupils={pupils} links={links} />}
                    chosen={choices[key]}
                    onChoose={(side) => choose([key], side)}
                  />
                );
              })}
            </div>
          </div>
        );
      })}
    </div>
  );
}
