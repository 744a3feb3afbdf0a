/** Bảng khóa: classes down, groups across, one period at a time; a cell pressed says why and by whom. */
import { Button, Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { LockOpen16Regular } from '@fluentui/react-icons/svg/lock-open';
import { useState } from 'react';
import { SHEET_PERIODS } from '../../core/codes/periods.js';
import type { LockBoard } from '../../core/contract/locks.js';
import { RECORD_SHEET } from '../../core/law/record-sheet.js';
import { LOCK_GROUPS, type LockGroup } from '../../core/locks/lock-groups.js';
import { verdictText } from '../../core/words/lock-words.js';
import { Loading } from '../frame/loading.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { YearChoice } from '../parts/year-choice.js';
import { useAnswer } from '../session/use-answer.js';
import { lockSpeech } from '../shading/lock-speech.js';
import { useWords, type Words } from '../words/words.js';
import { groupText } from '../words/group-text.js';
import { useFinding } from '../lists/use-finding.js';

type Cell = LockBoard['classes'][number]['cells'][number];

const useStyles = makeStyles({
  all: column('12px'),
  scroll: { overflowX: 'auto', maxWidth: '100%' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { textAlign: 'left', padding: '6px 8px', fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: 0 },
  // A button of an icon alone has a width of its own otherwise, and half the cell stays white.
  button: { minWidth: '40px', width: '100%', maxWidth: 'none', height: '32px', borderRadius: 0, border: 'none' },
  open: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  closed: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  law: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  period: { maxWidth: '320px' },
});

export function BoardView() {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const [year, setYear] = useChosen('year');
  const { state, again } = useAnswer('lockBoard', { query: year === '' ? {} : { year } });
  const [chosen, setChosen] = useChosen('period');
  const [shown, setShown] = useState<{ readonly className: string; readonly cell: Cell } | null>(null);
  const known = state.kind === 'ready' ? state.answer.classes : [];
  const { box, found } = useFinding('class', known, ({ className }) => className, t('list.find-class'));
  const choice = (
    <YearChoice
      answer={state.kind === 'ready' ? state.answer : null}
      chosen={year}
      onChoose={(value) => {
        setYear(value);
        setShown(null);
      }}
    />
  );
  if (state.kind !== 'ready') {
    return (
      <div className={styles.all}>
        {choice}
        {state.kind === 'loading' ? (
          <Loading text={t('locks.loading')} rows={6} />
        ) : (
          <FailureNotice failure={state.failure} onRetry={again} />
        )}
      </div>
    );
  }
  const { classes } = state.answer;
  const period = SHEET_PERIODS.find((one) => one === chosen) ?? RECORD_SHEET;
  const has = (group: LockGroup) =>
    classes.some(({ cells }) => cells.some((one) => one.period === period && one.group === group));
  const groups = LOCK_GROUPS.filter(has);
  if (classes.length === 0)
    return (
      <div className={styles.all}>
        {choice}
        <Notice tone="info" title={t('locks.no-classes')} />
      </div>
    );
  return (
    <div className={styles.all}>
      {choice}
      <Field label={t('locks.period')} className={styles.period}>
        <ListSelect
          value={period}
          onChoose={(value) => {
            setChosen(value);
            setShown(null);
          }}
        >
          {SHEET_PERIODS.map((one) => (
            <option key={one} value={one}>
              {t(`period.${one}`)}
            </option>
          ))}
        </ListSelect>
      </Field>
      {box}
      {!shown && <Muted>{t('locks.board-lead')}</Muted>}
      {shown && (
        <Notice
          tone={shown.cell.open ? 'done' : 'waiting'}
          title={`${shown.className}, ${groupText(shown.cell.group, words)}`}
        >
          {whyText(shown.cell, words)}
          {shown.cell.order !== null && <ByWhom order={shown.cell.order} />}
        </Notice>
      )}
      <div className={styles.scroll} role="region" aria-label={t('locks.part-board')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {t('locks.class')}
              </th>
              {groups.map((group) => (
                <th key={group} scope="col" className={styles.head}>
                  {groupText(group, words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map(({ classId, className, cells }) => (
              <tr key={classId}>
                <th scope="row" className={styles.head}>
                  {className}
                </th>
                {groups.map((group) => {
                  const cell = cells.find((one) => one.period === period && one.group === group);
                  if (!cell) return <td key={group} className={styles.cell} />;
                  const Icon = cell.open ? LockOpen16Regular : LockClosed16Regular;
                  const tone = cell.open ? styles.open : cell.by === 'law' ? styles.law : styles.closed;
                  return (
                    <td key={group} className={styles.cell}>
                      <Button
                        className={mergeClasses(styles.button, tone)}
                        icon={<Icon />}
                        aria-label={`${className}, ${groupText(group, words)}: ${whyText(cell, words)}`}
                        onClick={() => setShown({ className, cell })}
                      >
                        {cell.others > 0 ? `±${cell.others}` : undefined}
                      </Button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Who ordered it and who carried it out: asked for once somebody wants to know. */
function ByWhom({ order }: { readonly order: string }) {
  const { t, moment } = useWords();
  const { state } = useAnswer('lockOrders', {});
  const found = state.kind === 'ready' ? state.answer.orders.find(({ id }) => id === order) : undefined;
  if (!found) return null;
  const { orderedBy, orderedAt, executed, reason } = found;
  return (
    <>
      <Muted>{t('locks.reason-is', { reason })}</Muted>
      <Muted>{t('locks.ordered-by', { name: orderedBy.name, when: moment(orderedAt) })}</Muted>
      {executed && <Muted>{t('locks.executed-by', { name: executed.by.name, when: moment(executed.at) })}</Muted>}
    </>
  );
}

function whyText(cell: Cell, words: Words): string {
  const main = verdictText(cell, lockSpeech(words));
  return cell.others > 0 ? `${main} ${words.t('locks.others-differ', { n: cell.others })}` : main;
}
