/** Chuyển trường: who leaves with a sealed bundle, who came with one, and another one entered. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pupils } from '../../core/contract/pupils.js';
import type { Transfers } from '../../core/contract/transfers.js';
import { useAnnounce } from '../frame/announcer.js';
import { Disclosure } from '../parts/disclosure.js';
import { useSession } from '../session/session-context.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { ArrivalForm } from './arrival-form.js';
import { ArrivedItem } from './arrived-item.js';
import { AskedItem } from './asked-item.js';
import { LeavingItem } from './leaving-item.js';
import { StatementForm } from './statement-form.js';

const useStyles = makeStyles({ box: column('16px'), back: { alignSelf: 'flex-start' } });

export interface TransfersScreenProps {
  /** Null while they are not there. */
  readonly school: Pupils | null;
  /** The class lists have changed. */
  readonly renew: () => void;
}

export function TransfersScreen({ school, renew }: TransfersScreenProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again, renew: renewed } = useAnswer('transfers', {});
  const announce = useAnnounce();
  const [said, setSaid] = useState<string | null>(null);
  const done = (words: string): void => {
    setSaid(words);
    announce(words);
    renewed();
    renew();
  };
  return (
    <div className={styles.box}>
      <Button className={styles.back} onClick={() => goTo('pupils')}>
        {t('transfers.back')}
      </Button>
      {said !== null && <Notice tone="done" title={said} />}
      {state.kind === 'loading' && <Loading text={t('transfers.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <Both {...state.answer} school={school} onDone={done} />}
    </div>
  );
}

type BothProps = Transfers & { readonly school: Pupils | null; readonly onDone: (said: string) => void };

function Both({ leaving, arrived, asked, can, school, onDone }: BothProps) {
  const { t } = useWords();
  const session = useSession();
  return (
    <>
      <Section title={t('transfers.leaving')}>
        {leaving.length === 0 && <Muted>{t('transfers.leaving-none')}</Muted>}
        <MoreList
          items={leaving}
          keyOf={({ id }) => id}
          place="leaving"
          label={t('list.find-in', { list: t('transfers.leaving') })}
          textOf={({ name, className, to, state }) =>
            `${name} ${className} ${to.name} ${t(`transfers.state-${state}`)}`
          }
        >
          {(one) => <LeavingItem transfer={one} can={can} onDone={onDone} />}
        </MoreList>
      </Section>
      <Section title={t('transfers.arrived')}>
        {can.includes('enter-arrival') && school !== null && <ArrivalForm school={school} onDone={onDone} />}
        {can.includes('enter-arrival') && (
          <Disclosure label={t('transfers.withdrawal')}>
            <Muted>{t('transfers.withdrawal-lead')}</Muted>
            <StatementForm
              label={t('transfers.withdrawal-choose')}
              enter={async (body) => {
                await session.call('enterWithdrawal', { body });
                onDone(t('transfers.withdrawal-entered'));
              }}
            />
          </Disclosure>
        )}
        {asked.map((one) => (
          <AskedItem key={one.id} asked={one} can={can} onDone={onDone} />
        ))}
        {arrived.length === 0 && <Muted>{t('transfers.arrived-none')}</Muted>}
        <MoreList
          items={arrived}
          keyOf={({ id }) => id}
          place="arrived"
          label={t('list.find-in', { list: t('transfers.arrived') })}
          textOf={({ name, from }) => `${name} ${from.name}`}
        >
          {(one) => <ArrivedItem arrival={one} can={can} onDone={onDone} />}
        </MoreList>
      </Section>
    </>
  );
}
