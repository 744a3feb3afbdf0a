/** Requests to open: the principal answers by an order or a no; a teacher sees what became of hers. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ShownRequest } from '../../core/contract/lock-requests.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { ReasonForm } from '../parts/reason-form.js';
import { Section } from '../parts/section.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { reasonWords } from './order-words.js';

const NAMED = 8;
const useStyles = makeStyles({
  item: { ...column('8px'), ...paper, ...breaks },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { ...column('4px'), margin: 0, paddingLeft: '20px' },
  acts: row('8px'),
});

export function RequestsView() {
  const { t } = useWords();
  const { state, again, renew } = useAnswer('lockRequests', {});
  if (state.kind === 'loading') return <Loading text={t('locks.loading')} rows={4} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const { requests, can } = state.answer;
  if (requests.length === 0)
    return (
      <Notice tone="info" title={t('locks.no-requests')}>
        {t('locks.no-requests-remedy')}
      </Notice>
    );
  return (
    <Section title={t('locks.part-requests')}>
      <MoreList
        items={requests}
        keyOf={({ id }) => id}
        place="find"
        textOf={({ askedBy, className, reason }) => `${askedBy.name} ${className} ${reason}`}
      >
        {(request) => <RequestItem request={request} answers={can.includes('order-locks')} onDone={renew} />}
      </MoreList>
    </Section>
  );
}

interface RequestItemProps {
  readonly request: ShownRequest;
  readonly answers: boolean;
  readonly onDone: () => void;
}

function RequestItem({ request, answers, onDone }: RequestItemProps) {
  const words = useWords();
  const { t, moment, locale } = words;
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [refusing, setRefusing] = useState(false);
  const { answer, cells } = request;
  const title = t('locks.request-of', { name: request.askedBy.name, class: request.className });
  const refuse = (reason: string): void =>
    void act.run(async () => {
      await session.call('refuseOpening', { params: { id: request.id }, body: { reason } });
      announce(t('locks.request-refused'));
      setRefusing(false);
      onDone();
    });
  return (
    <article className={styles.item}>
      <h3 className={styles.title}>{title}</h3>
      <Muted>
        {t('locks.request-when', { when: moment(request.askedAt), period: t(`period.${request.period}`) })},{' '}
        {t('locks.of-year', { year: request.schoolYear })}
      </Muted>
      <p className={styles.text}>{t('locks.reason-is', { reason: request.reason })}</p>
      <ul className={styles.list}>
        {cells.slice(0, NAMED).map(({ pupil, name, field }) => (
          <li key={`${pupil} ${field}`}>
            {name}: {fieldTitle(field, locale)}
          </li>
        ))}
        {cells.length > NAMED && <li>{t('locks.more-cells', { n: cells.length - NAMED })}</li>}
      </ul>
      {answer && (
        <Muted>
          {t(answer.order ? 'locks.request-ordered' : 'locks.request-no', {
            name: answer.by.name,
            when: moment(answer.at),
            reason: answer.reason,
          })}{' '}
          {answer.order && t(`locks.state-${answer.order.state}`)}
        </Muted>
      )}
      {answers && !answer && !refusing && (
        <div className={styles.acts}>
          <Button
            appearance="primary"
            as="a"
            href={`#/locks/order?request=${request.id}&year=${request.schoolYear}`}
            aria-label={t('locks.answer-of', { what: title })}
          >
            {t('locks.answer')}
          </Button>
          <Button aria-label={t('locks.refuse-of', { what: title })} onClick={() => setRefusing(true)}>
            {t('locks.refuse')}
          </Button>
        </div>
      )}
      {refusing && (
        <ReasonForm
          label={t('locks.refuse-of', { what: title })}
          words={reasonWords(t('locks.refuse'), t)}
          act={act}
          onSend={refuse}
          onBack={() => setRefusing(false)}
        />
      )}
    </article>
  );
}
