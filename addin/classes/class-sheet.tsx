/** A class sheet to read: one group of columns at a time, a pupil found by name, and how it came about. */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { PERIODS, type Period, SUPPLEMENTARY } from '../../core/codes/periods.js';
import type { SheetBody } from '../../core/contract/sheet.js';
import type { SheetLocks } from '../../core/contract/locks.js';
import { isFieldKey } from '../../core/fields/field-key.js';
import { groupsIn } from '../../core/locks/lock-parts.js';
import { Loading } from '../frame/loading.js';
import { usePane } from '../frame/pane-context.js';
import { goTo, usePlace } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { PracticeBand } from '../practice/practice-band.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { row } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { LockNotes } from '../shading/lock-notes.js';
import type { ToldLocks } from '../shading/sheet-locks.js';
import { capital } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { type ColumnGroup, columnsOf, GROUPS, groupOfField } from './columns.js';
import { SheetArchive } from './sheet-archive.js';
import { SheetHistory } from './sheet-history.js';
import { SheetTable } from './sheet-table.js';
import { VendorFill } from './vendor-fill.js';
import { useFinding } from '../lists/use-finding.js';

const useStyles = makeStyles({
  choices: { ...row('12px'), alignItems: 'flex-end' },
  period: { minWidth: 0, maxWidth: '320px' },
  box: { minWidth: 0, maxWidth: '100%', flex: '1 1 160px' },
  ways: row('8px'),
});

export interface ClassSheetProps {
  readonly classId: string;
  readonly period: Period;
  readonly focus: boolean;
}

export function ClassSheet({ classId, period, focus }: ClassSheetProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { chosen } = usePlace();
  const inExcel = usePane() !== null;
  const { state, again } = useAnswer('sheet', { params: { classId, period }, query: {} });
  const asked = useAnswer('sheetLocks', { params: { classId, period } });
  const locks = asked.state.kind === 'ready' ? asked.state.answer : null;
  // What is closed comes with the values: nothing that arrives later pushes away what is being read.
  const waits = state.kind === 'loading' || (state.kind === 'ready' && asked.state.kind === 'loading');
  const name = state.kind === 'ready' ? state.answer.className : '';
  return (
    <Screen
      title={t('classes.sheet', { class: name, period: capital(t(`period.${period}`)) })}
      lead={t('classes.sheet-lead')}
      focus={focus}
      at={period}
    >
      <div className={styles.ways}>
        <Button onClick={() => goTo('classes')}>{t('classes.back')}</Button>
        {state.kind === 'ready' && state.answer.own.length > 0 && !inExcel && (
          <Button onClick={() => goTo('classes', [classId, 'enter'], { period })}>{t('tasks.enter')}</Button>
        )}
        <Button onClick={() => goTo('classes', [classId, SUPPLEMENTARY])}>{t('supplementary.open')}</Button>
        <Button onClick={() => goTo('classes', [classId, 'retests'])}>{t('retests.open')}</Button>
      </div>
      <Field label={t('classes.periods')} className={styles.period}>
        <ListSelect value={period} onChoose={(to) => goTo('classes', [classId, to], chosen)}>
          {PERIODS.map((one) => (
            <option key={one} value={one}>
              {capital(t(`period.${one}`))}
            </option>
          ))}
        </ListSelect>
      </Field>
      {state.kind === 'ready' && state.answer.practice && <PracticeBand />}
      {waits && <Loading text={t('classes.loading')} rows={5} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && !waits && <Locked sheet={state.answer} locks={locks} />}
      {state.kind === 'ready' && !waits && state.answer.pupils.length > 0 && !state.answer.practice && (
        <VendorFill sheet={state.answer} period={period} />
      )}
      {state.kind === 'ready' && !waits && <SheetHistory classId={classId} period={period} />}
      {state.kind === 'ready' && state.answer.can?.includes('read-archive') && (
        <SheetArchive classId={classId} period={period} />
      )}
    </Screen>
  );
}

interface ValuesProps {
  readonly sheet: SheetBody;
  /** Null where nobody could say: the values are shown all the same. */
  readonly locks: SheetLocks | null;
}

function Locked({ sheet, locks }: ValuesProps) {
  const { pupils, own } = sheet;
  return (
    <>
      {locks && pupils.length > 0 && <LockNotes sheets={[toldOf(locks, pupils, own)]} />}
      <Values sheet={sheet} locks={locks} />
    </>
  );
}

/** Hers where she enters some, else all of the sheet: who only reads sees what is closed to those who enter. */
function toldOf(locks: SheetLocks, pupils: SheetBody['pupils'], own: readonly string[]): ToldLocks {
  const mine = own.filter(isFieldKey);
  const groups =
    mine.length > 0 ? [...groupsIn(mine).keys()] : [...new Set(locks.parts.flatMap((part) => part.groups))];
  const names = Object.fromEntries(pupils.map(({ id, name }) => [id, name]));
  return { locks, groups, asks: mine.length > 0, names };
}

function Values({ sheet, locks }: ValuesProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { chosen } = usePlace();
  const wanted = chosen.field === undefined ? GROUPS[0] : groupOfField(chosen.field);
  const [group, setGroup] = useChosen('columns');
  const shown: ColumnGroup = GROUPS.find((one) => one === group) ?? wanted;
  const columns = columnsOf(sheet, shown);
  const { box, found: pupils } = useFinding('name', sheet.pupils, ({ name }) => name);
  if (sheet.pupils.length === 0) return <Notice tone="info" title={t('classes.no-pupils')} />;
  return (
    <>
      <div className={styles.choices}>
        <Field label={t('classes.columns')} className={styles.box}>
          <ListSelect value={shown} onChoose={setGroup}>
            {GROUPS.map((one) => (
              <option key={one} value={one}>
                {t(`classes.columns-${one}`)}
              </option>
            ))}
          </ListSelect>
        </Field>
        {box && <div className={styles.box}>{box}</div>}
      </div>
      {columns.length === 0 && <Muted>{t('classes.empty')}</Muted>}
      {pupils.length > 0 && columns.length > 0 && (
        <SheetTable sheet={sheet} pupils={pupils} columns={columns} at={chosen} parts={locks?.parts ?? []} />
      )}
    </>
  );
}
