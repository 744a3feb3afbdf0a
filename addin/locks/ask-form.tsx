/** Đề nghị mở: which of her locked cells a teacher asks the principal to open, and why. */
import { Button, Checkbox, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { SheetPeriod } from '../../core/codes/periods.js';
import type { SheetBody } from '../../core/contract/sheet.js';
import { isFieldKey } from '../../core/fields/field-key.js';
import { type LockGroup, lockGroupOf } from '../../core/locks/lock-groups.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { choose, goTo, usePlace } from '../frame/route.js';
import { CheckGroup } from '../parts/check-group.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { MoreList } from '../lists/more-list.js';
import { Screen } from '../parts/screen.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { toldApart } from '../parts/told-apart.js';
import { useMe } from '../session/use-me.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { groupText } from '../words/group-text.js';
import { useAskDraft } from './ask-drafts.js';
import { type AskedCell, askedCells } from './asked-cells.js';

export interface AskFormProps {
  readonly classId: string;
  readonly period: SheetPeriod;
  readonly focus: boolean;
}

export function AskForm({ classId, period, focus }: AskFormProps) {
  const { t } = useWords();
  const { state, again } = useAnswer('sheet', { params: { classId, period }, query: {} });
  const lead =
    state.kind === 'ready' ? t('locks.ask-lead', { class: state.answer.className, period: t(`period.${period}`) }) : '';
  return (
    <Screen title={t('locks.ask')} lead={lead} focus={focus}>
      {state.kind === 'loading' && <Loading text={t('locks.loading')} rows={3} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <Form sheet={state.answer} />}
    </Screen>
  );
}

const SHORTEST = 3;
const useStyles = makeStyles({
  form: { ...column('16px'), ...paper },
  acts: row('8px'),
  meant: { ...column('8px'), ...breaks },
  others: { alignSelf: 'flex-start' },
});

function Form({ sheet }: { readonly sheet: SheetBody }) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const fields = sheet.own.filter(isFieldKey);
  const groups = [...new Set(fields.map(lockGroupOf))];
  const me = useMe();
  const fresh = { groups: groups.length === 1 ? groups : [], pupil: '', reason: '' };
  const [draft, setDraft] = useAskDraft(`${me?.userId} ${sheet.classId} ${sheet.period}`, fresh);
  const { groups: chosen, pupil, reason } = draft;
  const setChosen = (next: readonly LockGroup[]): void => setDraft({ ...draft, groups: next });
  const nameOf = toldApart(sheet.pupils);
  const [tried, setTried] = useState(false);
  const meant = askedCells(usePlace().chosen.cells ?? '', sheet);
  const given = meant.length > 0;
  const short = reason.trim().length < SHORTEST;
  const nothing = !given && chosen.length === 0;
  const chosenCells = (): AskedCell[] => {
    const pupils = pupil === '' ? sheet.pupils.map(({ id }) => id) : [pupil];
    const columns = fields.filter((field) => chosen.includes(lockGroupOf(field)));
    return pupils.flatMap((id) => columns.map((field) => ({ pupil: id, field })));
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short || nothing) return;
    const cells = given ? meant : chosenCells();
    void act.run(async () => {
      const { classId, period } = sheet;
      await session.call('askOpening', { params: { classId }, body: { period, cells, reason: reason.trim() } });
      announce(t('locks.asked'));
      setDraft(null);
      goTo('locks', ['requests']);
    });
  };
  return (
    <form className={styles.form} aria-label={t('locks.ask')} noValidate onSubmit={send}>
      {given ? (
        <MeantCells cells={meant} pupils={sheet.pupils} />
      ) : (
        <>
          <CheckGroup name={t('locks.group')} fault={tried && nothing ? t('locks.group-missing') : undefined}>
            {groups.map((group) => (
              <Checkbox
                key={group}
                label={groupText(group, words)}
                checked={chosen.includes(group)}
                onChange={(_, { checked }) =>
                  setChosen(checked === true ? [...chosen, group] : chosen.filter((one) => one !== group))
                }
              />
            ))}
          </CheckGroup>
          <Field label={t('locks.pupil')}>
            <ListSelect value={pupil} onChoose={(value) => setDraft({ ...draft, pupil: value })}>
              <option value="">{t('locks.all-pupils')}</option>
              {sheet.pupils.map(({ id }) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </ListSelect>
          </Field>
        </>
      )}
      <Field label={t('locks.reason')} {...(tried && short && { validationMessage: t('locks.reason-missing') })}>
        <Textarea
          textarea={{ maxLength: 500 }}
          value={reason}
          resize="vertical"
          onChange={(_, { value }) => setDraft({ ...draft, reason: value })}
        />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('locks.ask-send')}
        </Button>
        <Button onClick={() => goTo('tasks')}>{t('locks.back')}</Button>
      </div>
    </form>
  );
}

interface MeantCellsProps {
  readonly cells: readonly AskedCell[];
  readonly pupils: SheetBody['pupils'];
}

/** Those that a push was refused: nobody has to find them again. */
function MeantCells({ cells, pupils }: MeantCellsProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const nameOf = toldApart(pupils);
  const line = ({ pupil, field }: AskedCell): string => `${nameOf(pupil)}: ${fieldTitle(field, locale)}`;
  return (
    <div className={styles.meant}>
      <span>{t('locks.ask-cells', { n: cells.length })}</span>
      <MoreList items={cells} keyOf={({ pupil, field }) => `${pupil} ${field}`} textOf={line}>
        {line}
      </MoreList>
      <Button className={styles.others} onClick={() => choose({ cells: null })}>
        {t('locks.ask-others')}
      </Button>
    </div>
  );
}
