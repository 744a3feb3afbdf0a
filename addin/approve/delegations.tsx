/** Giao ký thay (KT.): who may sign for the principal between which days; the principal adds and ends them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Delegation } from '../../core/contract/certificates.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { today } from '../words/today.js';
import { DelegationForm } from './delegation-form.js';
import { standingOf } from './delegation-standing.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { ...row('4px 12px'), ...breaks, justifyContent: 'space-between' },
  text: { display: 'flex', gap: '8px', alignItems: 'flex-start', ...breaks, flex: '1 1 200px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  add: { alignSelf: 'flex-start' },
});

const TONES = { now: 'done', later: 'waiting', over: 'info' } as const;

export function Delegations() {
  const { t } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const asking = useAnswer('delegations', {});
  const [adding, setAdding] = useState(false);
  const { state } = asking;
  const gives = state.kind === 'ready' && state.answer.can.includes('delegate');
  return (
    <Section raised box={box} title={t('delegation.title')} lead={t('delegation.lead')}>
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={asking.again} />}
      {state.kind === 'ready' && (
        <>
          {state.answer.delegations.length === 0 && <Muted>{t('delegation.none')}</Muted>}
          <FoundList
            items={state.answer.delegations}
            keyOf={({ id }) => id}
            className={styles.list}
            textOf={({ name, document }) => `${name} ${document}`}
            label={t('list.find-in', { list: t('delegation.title') })}
          >
            {(one) => <DelegationLine one={one} mayEnd={one.can.includes('delegate')} onEnded={asking.renew} />}
          </FoundList>
          {gives && adding && (
            <DelegationForm
              vicePrincipals={state.answer.vicePrincipals}
              onDone={(saved) => {
                setAdding(false);
                if (saved) asking.renew();
              }}
            />
          )}
          {gives && !adding && (
            <Button className={styles.add} onClick={() => setAdding(true)}>
              {t('delegation.add')}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

interface DelegationLineProps {
  readonly one: Delegation;
  readonly mayEnd: boolean;
  readonly onEnded: () => void;
}

function DelegationLine({ one, mayEnd, onEnded }: DelegationLineProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const standing = standingOf(one, today());
  const end = (): void =>
    void act.run(async () => {
      await session.call('endDelegation', { params: { id: one.id }, body: {} });
      announce(t('delegation.ended', { name: one.name }));
      onEnded();
    });
  return (
    <>
      <div className={styles.line}>
        <span className={styles.text}>
          <Sign tone={TONES[standing]} />
          <span>
            <span className={styles.name}>{t('delegation.who', { name: one.name })}</span>
            {' · '}
            {t('delegation.days', { from: day(one.fromDay), to: day(one.toDay), document: one.document })}
            {' · '}
            {t(`delegation.${standing}`)}
          </span>
        </span>
        {mayEnd && standing !== 'over' && (
          <Button disabledFocusable={act.busy} aria-label={t('delegation.end-of', { name: one.name })} onClick={end}>
            {t('delegation.end')}
          </Button>
        )}
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </>
  );
}
