/** One request of a family: its clock, its answer, and for one that was granted who looked at the child's data. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import { type FamilyRequests, type Looks, MOST_COPY_DAYS } from '../../core/contract/families.js';
import { DownloadButton } from '../files/download-button.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { MoreList } from '../lists/more-list.js';
import { WithdrawGrant } from './withdraw-grant.js';

const SHORTEST = 5;
const useStyles = makeStyles({
  item: { ...column('8px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
});

export interface RequestItemProps {
  readonly request: FamilyRequests['requests'][number];
  readonly today: string;
  readonly can: Can;
  /** Null where it is said already. */
  readonly onDone: (said: string | null) => void;
}

export function RequestItem({ request, today, can, onDone }: RequestItemProps) {
  const { t, day, moment } = useWords();
  const styles = useStyles();
  const {
    year,
    number,
    kind,
    name,
    asker,
    relation,
    proof,
    purpose,
    limit,
    state,
    overdue,
    answerBy,
    answer,
    until,
    withdrawn,
    copies,
  } = request;
  const stands = until !== null && until >= today && withdrawn === null;
  const open = state === 'open';
  return (
    <div className={styles.item}>
      <span className={styles.name}>
        {t('families.line', { number: String(number), year: String(year), what: t(`families.kind-${kind}`), name })}
      </span>
      <span>{t('families.by', { asker, relation, proof, purpose })}</span>
      {kind === 'soft-copy' && <Muted>{t('families.code', { code: request.id })}</Muted>}
      {limit !== '' && <Notice tone="warning" title={t('families.limited', { limit })} />}
      {open && overdue && <Notice tone="error" title={t('families.overdue', { day: day(answerBy) })} />}
      {open && !overdue && <Muted>{t('families.due', { day: day(answerBy) })}</Muted>}
      {!open && <span>{t(`families.state-${state}`, { answer: answer ?? '' })}</span>}
      {withdrawn !== null && (
        <Notice
          tone="warning"
          title={t('families.withdrawn-by', {
            name: withdrawn.by,
            when: moment(withdrawn.at),
            reason: withdrawn.reason,
          })}
        />
      )}
      {until !== null && withdrawn === null && (
        <Muted>{t(until < today ? 'families.over' : 'families.until', { day: day(until) })}</Muted>
      )}
      {copies.map(({ year, number, by, at }) => (
        <Muted key={`${year} ${number}`}>
          {t('families.copy', { number: String(number), year: String(year), by, when: moment(at) })}
        </Muted>
      ))}
      {stands && can.includes('enter-family-request') && (
        <DownloadButton
          label={t('families.take-copy', { asker })}
          fetchFile={async (call) => {
            const file = await call('takeSoftCopy', { params: { request: request.id } });
            onDone(null);
            return file;
          }}
        />
      )}
      {stands && can.includes('answer-family-request') && (
        <WithdrawGrant request={request.id} asker={asker} onDone={onDone} />
      )}
      {open && can.includes('answer-family-request') && <Answering id={request.id} kind={kind} onDone={onDone} />}
      {state === 'granted' && kind === 'looks' && can.includes('enter-family-request') && <LooksList id={request.id} />}
    </div>
  );
}

type AnsweringProps = Pick<RequestItemProps, 'onDone'> & Pick<RequestItemProps['request'], 'id' | 'kind'>;

function Answering({ id, kind, onDone }: AnsweringProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [typedDays, setTypedDays] = useState('7');
  const answer = typed.trim();
  const copies = kind === 'soft-copy';
  const odd = copies && !(/^\d+$/.test(typedDays) && Number(typedDays) >= 1 && Number(typedDays) <= MOST_COPY_DAYS);
  const give = (grant: boolean): void => {
    setTried(true);
    if (answer.length < SHORTEST || (grant && odd)) return;
    const days = grant && copies ? Number(typedDays) : null;
    void act.run(async () => {
      await session.call('answerFamilyRequest', { params: { request: id }, body: { grant, answer, days } });
      onDone(t('families.answered'));
    });
  };
  return (
    <>
      <TextField
        label={t('families.answer')}
        value={typed}
        onChange={setTyped}
        limit={1000}
        fault={tried && answer.length < SHORTEST ? t('families.missing') : null}
      />
      {copies && (
        <TextField
          label={t('families.days')}
          value={typedDays}
          onChange={setTypedDays}
          limit={2}
          fault={tried && odd ? t('families.days-odd') : null}
        />
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button disabledFocusable={act.busy} onClick={() => give(true)}>
          {t('families.grant')}
        </Button>
        <Button disabledFocusable={act.busy} onClick={() => give(false)}>
          {t('families.refuse')}
        </Button>
      </div>
    </>
  );
}

function LooksList({ id }: { readonly id: string }) {
  const { t, moment } = useWords();
  const line = ({ at, by, what }: Looks['looks'][number]): string =>
    t('families.look', { when: moment(at), who: by ?? t('families.server'), what });
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [looks, setLooks] = useState<Looks['looks'] | null>(null);
  const show = (): void =>
    void act.run(async () => setLooks((await session.call('familyLooks', { params: { request: id } })).looks));
  return (
    <>
      <div className={styles.acts}>
        <Button disabledFocusable={act.busy} onClick={show}>
          {t('families.looks')}
        </Button>
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {looks?.length === 0 && <Muted>{t('families.looks-none')}</Muted>}
      {looks !== null && looks.length > 0 && (
        <MoreList items={looks} keyOf={({ at, what }, index) => `${at} ${what} ${index}`} textOf={line}>
          {line}
        </MoreList>
      )}
    </>
  );
}
