/** How a sheet came about: each time it was sent, opened on demand; earlier ones are fetched when asked for. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Period } from '../../core/codes/periods.js';
import type { History } from '../../core/contract/history.js';
import { Loading } from '../frame/loading.js';
import { useChosen } from '../frame/use-chosen.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { fieldTitle } from '../words/field-name.js';
import { valueText } from '../words/value-text.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ act: { alignSelf: 'flex-start' } });

export interface SheetHistoryProps {
  readonly classId: string;
  readonly period: Period;
}

export function SheetHistory(props: SheetHistoryProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useChosen('open');
  if (open !== 'history') {
    return (
      <Button className={styles.act} onClick={() => setOpen('history')}>
        {t('classes.history')}
      </Button>
    );
  }
  return (
    <Section raised focus title={t('classes.history')} lead={t('classes.history-lead')}>
      <Newest key={`${props.classId} ${props.period}`} {...props} />
    </Section>
  );
}

function Newest({ classId, period }: SheetHistoryProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const params = { classId, period };
  const { state, again } = useAnswer('sheetHistory', { params, query: {} });
  const [earlier, setEarlier] = useState<readonly History[]>([]);
  const act = useAct();
  if (state.kind === 'loading') return <Loading text={t('classes.loading')} rows={2} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const pages = [state.answer, ...earlier];
  const last = pages.at(-1)!;
  const older = (): void =>
    void act.run(async () => {
      const before = last.revisions.at(-1)!.number;
      const page = await session.call('sheetHistory', { params, query: { before } });
      setEarlier((now) => [...now, page]);
    });
  return (
    <>
      {state.answer.revisions.length === 0 && <Muted>{t('classes.history-none')}</Muted>}
      {pages.map((page) => page.revisions.map((one) => <Revision key={one.number} one={one} pupils={page.pupils} />))}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {last.more && (
        <Button className={styles.act} disabledFocusable={act.busy} onClick={older}>
          {t('classes.history-older')}
        </Button>
      )}
    </>
  );
}

interface RevisionProps {
  readonly one: History['revisions'][number];
  readonly pupils: History['pupils'];
}

function Revision({ one, pupils }: RevisionProps) {
  const { t, locale, moment } = useWords();
  const said = (field: string, value: string | null): string => valueText(field, value, locale, t);
  const line = ({ pupil, field, before, after }: RevisionProps['one']['changes'][number]): string =>
    t('classes.changed', {
      pupil: pupils[pupil] ?? pupil,
      field: fieldTitle(field, locale),
      before: said(field, before),
      after: said(field, after),
    });
  return (
    <Disclosure label={t('classes.history-line', { who: one.by, when: moment(one.at), n: one.changes.length })}>
      <MoreList items={one.changes} keyOf={({ pupil, field }) => `${pupil} ${field}`} textOf={line}>
        {line}
      </MoreList>
    </Disclosure>
  );
}
