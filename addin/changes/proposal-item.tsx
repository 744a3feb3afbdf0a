/** One proposal: who would change what; the principal confirms it, or refuses it with a reason. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Proposal, ProposedLine } from '../../core/contract/proposals.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { ReasonForm } from '../parts/reason-form.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { proposedText } from './proposed-text.js';

const useStyles = makeStyles({
  item: { ...column('10px'), ...paper, ...breaks },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { ...column('4px'), margin: 0, paddingLeft: '20px' },
  acts: row('8px'),
  outcome: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
});

export interface ProposalItemProps {
  readonly one: Proposal;
  readonly onDecided: () => void;
}

export function ProposalItem({ one, onDecided }: ProposalItemProps) {
  const words = useWords();
  const { t, moment } = words;
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [refusing, setRefusing] = useState(false);

  const decide = (body: { accept: true } | { accept: false; reason: string }): void =>
    void act.run(async () => {
      await session.call('decideProposal', { params: { id: one.id }, body });
      announce(t(body.accept ? 'changes.confirmed' : 'changes.refused'));
      setRefusing(false);
      onDecided();
    });
  return (
    <article className={styles.item}>
      <h3 className={styles.title}>{t(`changes.kind-${one.kind}`)}</h3>
      <Muted>{t('changes.by', { by: one.by, when: moment(one.madeAt) })}</Muted>
      <ul className={styles.list}>
        {one.lines.map((line: ProposedLine, at) => (
          <li key={at}>{proposedText(one.kind, line, words)}</li>
        ))}
      </ul>
      {one.decided && (
        <div className={styles.outcome}>
          <Sign tone={one.decided.accepted ? 'done' : 'error'} />
          <span>
            {t(one.decided.accepted ? 'changes.was-confirmed' : 'changes.was-refused', {
              by: one.decided.by,
              when: moment(one.decided.at),
            })}
            {one.decided.reason !== null && <Muted>{t('changes.reason-is', { reason: one.decided.reason })}</Muted>}
          </span>
        </div>
      )}
      {one.decided === null && one.own && <Muted>{t('changes.own')}</Muted>}
      {act.failure !== null && !refusing && <FailureNotice failure={act.failure} />}
      {one.can.includes('decide-proposal') && !refusing && (
        <div className={styles.acts}>
          <Button
            appearance="primary"
            disabledFocusable={act.busy}
            aria-label={t('changes.confirm-of', { by: one.by })}
            onClick={() => decide({ accept: true })}
          >
            {t('changes.confirm')}
          </Button>
          <Button aria-label={t('changes.refuse-of', { by: one.by })} onClick={() => setRefusing(true)}>
            {t('changes.refuse')}
          </Button>
        </div>
      )}
      {refusing && (
        <ReasonForm
          label={t('changes.refuse-of', { by: one.by })}
          words={{
            reason: t('changes.reason'),
            hint: t('changes.reason-hint'),
            missing: t('changes.reason-missing'),
            send: t('changes.refuse-now'),
            back: t('changes.back'),
          }}
          act={act}
          onSend={(reason) => decide({ accept: false, reason })}
          onBack={() => setRefusing(false)}
        />
      )}
    </article>
  );
}
