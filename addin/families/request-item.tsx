/** One request of a family: its clock, its answer, and for one that was granted who looked at the child's data. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Can } from '../../core/contract/can.js';
import type { FamilyRequests, Looks } from '../../core/contract/families.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { MoreList } from '../lists/more-list.js';

const SHORTEST = 5;
const useStyles = makeStyles({
  item: { ...column('8px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
});

export interface RequestItemProps {
  readonly request: FamilyRequests['requests'][number];
  readonly can: Can;
  readonly onDone: (said: string) => void;
}

export function RequestItem({ request, can, onDone }: RequestItemProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const { year, number, kind, name, asker, relation, proof, purpose, limit, state, overdue, answerBy, answer } =
    request;
  const open = state === 'open';
  return (
    <div className={styles.item}>
      <span className={styles.name}>
        {t('families.line', { number: String(number), year: String(year), what: t(`families.kind-${kind}`), name })}
      </span>
      <span>{t('families.by', { asker, relation, proof, purpose })}</span>
      {limit !== '' && <Notice tone="warning" title={t('families.limited', { limit })} />}
      {open && overdue && <Notice tone="error" title={t('families.overdue', { day: day(answerBy) })} />}
      {open && !overdue && <Muted>{t('families.due', { day: day(answerBy) })}</Muted>}
      {!open && <span>{t(`families.state-${state}`, { answer: answer ?? '' })}</span>}
      {open && can.includes('answer-family-request') && <Answering id={request.id} onDone={onDone} />}
      {state === 'granted' && kind === 'looks' && can.includes('enter-family-request') && <LooksList id={request.id} />}
    </div>
  );
}

function Answering({ id, onDone }: { readonly id: string } & Pick<RequestItemProps, 'onDone'>) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const answer = typed.trim();
  const give = (grant: boolean): void => {
    setTried(true);
    if (answer.length < SHORTEST) return;
    void act.run(async () => {
      await session.call('answerFamilyRequest', { params: { request: id }, body: { grant, answer } });
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
