/** Phân công: who teaches and leads which class on which days; changes are collected and sent in one act. */
import '../words/of-late-screens.js';
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Duties } from '../../core/contract/duties.js';
import type { DutyChange } from '../../core/duties/change-duties.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo, usePlace } from '../frame/route.js';
import { LeadersView } from '../leaders/leaders-view.js';
import { useChosen } from '../frame/use-chosen.js';
import { useMedia, WIDE } from '../frame/use-media.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { YearChoice } from '../parts/year-choice.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { CommitteeView } from './committee-view.js';
import { DutyForm, type TypedDuty } from './duty-form.js';
import { DutyLists } from './duty-lists.js';
import { DutyNotices } from './duty-notices.js';
import { DutyTable } from './duty-table.js';
import { HatsView } from './hats-view.js';
import { modelOf } from './duty-table-model.js';
import { PendingPanel } from './pending-panel.js';
import { usePendingChanges, withChanges } from './pending-changes.js';
import { useFinding } from '../lists/use-finding.js';

export function DutiesScreen({ focus }: { readonly focus: boolean }) {
  const [part] = usePlace().way;
  if (part === 'leader') return <LeadersView focus={focus} />;
  if (part === 'hats') return <HatsView focus={focus} />;
  return part === 'committee' ? <CommitteeView focus={focus} /> : <TableScreen focus={focus} />;
}

const useStyles = makeStyles({
  ways: row('8px'),
  top: { ...column('16px'), outlineStyle: 'none', ':empty': { display: 'none' } },
});

function TableScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const [year, setYear] = useChosen('year');
  const asking = useAnswer('duties', { query: year === '' ? {} : { year } });
  const { state } = asking;
  const lead =
    state.kind === 'ready'
      ? t('duties.lead', {
          year: state.answer.schoolYear,
          classes: state.answer.classes.length,
          people: state.answer.people.filter(({ active }) => active).length,
        })
      : undefined;
  return (
    <Screen title={t('duties.title')} lead={lead} focus={focus}>
      <div className={styles.ways}>
        <Button onClick={() => goTo('duties', ['hats'])}>{t('duties.to-hats')}</Button>
        <Button onClick={() => goTo('duties', ['leader'])}>{t('leaders.to')}</Button>
        <Button onClick={() => goTo('duties', ['committee'])}>{t('duties.to-committee')}</Button>
        {state.kind === 'ready' && !isFormer(state.answer) && state.answer.can.includes('change-duties') && (
          <Button onClick={() => goTo('imports', [], { of: 'assignments' })}>{t('imports.from-file')}</Button>
        )}
      </div>
      <YearChoice answer={state.kind === 'ready' ? state.answer : null} chosen={year} onChoose={setYear} />
      {state.kind === 'loading' && <Loading text={t('duties.loading')} rows={6} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={asking.again} />}
      {state.kind === 'ready' && isFormer(state.answer) && (
        <Notice tone="info" title={t('duties.former', { year: state.answer.schoolYear })}>
          {t('duties.former-why')}
        </Notice>
      )}
      {state.kind === 'ready' && state.answer.classes.length === 0 && <Notice tone="info" title={t('duties.none')} />}
      {state.kind === 'ready' && state.answer.classes.length > 0 && (
        <Table key={state.answer.schoolYear} answer={state.answer} onChanged={asking.renew} />
      )}
    </Screen>
  );
}

const isFormer = ({ schoolYear, years }: Duties): boolean => schoolYear !== years[0];

interface Open {
  readonly classId: string;
  readonly subject: SubjectCode | null;
}

function Table({ answer, onChanged }: { readonly answer: Duties; readonly onChanged: () => void }) {
  const { t } = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const me = useMe();
  const wide = useMedia(WIDE);
  const act = useAct();
  const [changes, setChanges] = usePendingChanges(`${me?.userId} ${answer.schoolYear}`);
  const [only, setOnly] = useChosen('gaps');
  const [open, setOpen] = useState<Open | null>(null);
  const [typed, setTyped] = useState<TypedDuty | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const opener = useRef<Element | null>(null);
  const styles = useStyles();
  const box = useKeptFocus<HTMLDivElement>('box');
  const model = modelOf(answer, changes);
  const mayChange = answer.can.includes('change-duties');
  const waits = !isFormer(answer) && !answer.can.includes('confirm-duties') && answer.confirmedAt !== null;
  const withGaps = new Set(model.gaps.map(({ classId }) => classId));
  const classes =
    only === '' ? answer.classes : answer.classes.filter(({ id }) => withGaps.has(id) || id === open?.classId);
  const { box: find, found } = useFinding('class', classes, ({ name }) => name, t('list.find-class'));

  const close = (): void => {
    setOpen(null);
    setTyped(null);
    const { current: element } = opener;
    if (element instanceof HTMLElement && element.isConnected) element.focus();
  };
  const take = (more: readonly DutyChange[]): void => {
    setChanges(withChanges(changes, more));
    announce(t('duties.taken'));
    close();
  };
  const send = (): void =>
    void act.run(async () => {
      const { waits: proposal } = await session.call('changeDuties', {
        body: { changes: [...changes], ...(isFormer(answer) && { year: answer.schoolYear }) },
      });
      const said = t(proposal === null ? 'duties.saved' : 'duties.sent', { n: changes.length });
      announce(said);
      setDone(said);
      setChanges([]);
      onChanged();
    });
  const klass = answer.classes.find(({ id }) => id === open?.classId);
  const shown =
    open && klass
      ? {
          ...open,
          form: (
            <DutyForm
              key={`${open.classId} ${open.subject}`}
              cell={model.cellOf(klass, open.subject)}
              model={model}
              typed={typed}
              onType={setTyped}
              onTake={take}
              onBack={close}
            />
          ),
        }
      : null;
  const props = {
    model,
    classes: found,
    open: shown,
    onOpen: mayChange
      ? (cell: { readonly klass: { readonly id: string }; readonly subject: SubjectCode | null }) => {
          opener.current = document.activeElement;
          setTyped(null);
          setOpen({ classId: cell.klass.id, subject: cell.subject });
        }
      : null,
  };
  return (
    <>
      <div ref={box} tabIndex={-1} className={styles.top}>
        <DutyNotices answer={answer} gaps={model.gaps.length} onChanged={onChanged} />
        {changes.length === 0 && done !== null && <Notice tone="done" title={done} />}
        {changes.length > 0 && (
          <PendingPanel
            changes={changes}
            model={model}
            waits={waits}
            busy={act.busy}
            failure={act.failure}
            onDrop={(at) => setChanges(changes.filter((_, place) => place !== at))}
            onSend={send}
          />
        )}
      </div>
      <Checkbox
        label={t('duties.only-gaps')}
        checked={only !== ''}
        onChange={(_, { checked }) => setOnly(checked === true ? '1' : '')}
      />
      {find}
      {wide ? <DutyTable {...props} /> : <DutyLists {...props} />}
      {changes.length === 0 && act.failure !== null && (
        <FailureNotice failure={act.failure} actions={<Button onClick={act.clear}>{t('bank.cancel')}</Button>} />
      )}
    </>
  );
}
