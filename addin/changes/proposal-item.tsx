/** One proposal: who would change what; the principal confirms it, or refuses it with a reason. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Proposal, ProposedLine } from '../../core/contract/proposals.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { proposedText } from './proposed-text.js';

const SHORTEST = 3;
const useStyles = makeStyles({
  item: { ...column('10px'), ...paper, ...breaks },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { ...column('4px'), margin: 0, paddingLeft: '20px' },
  acts: row('8px'),
  form: column('12px'),
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
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < SHORTEST;

  const decide = (body: { accept: true } | { accept: false; reason: string }): void =>
    void act.run(async () => {
      await session.call('decideProposal', { params: { id: one.id }, body });
      announce(t(body.accept ? 'changes.confirmed' : 'changes.refused'));
      setRefusing(false);
      onDecided();
    });
  const refuse = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!short) decide({ accept: false, reason: reason.trim() });
  };
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
      {act.failure !== null && <FailureNotice failure={act.failure} />}
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
        <form className={styles.form} aria-label={t('changes.refuse-of', { by: one.by })} noValidate onSubmit={refuse}>
          <Field
            label={t('changes.reason')}
            hint={t('changes.reason-hint')}
            {...(tried && short && { validationMessage: t('changes.reason-missing') })}
          >
            <Textarea
              textarea={{ maxLength: 500, autoFocus: true }}
              value={reason}
              resize="vertical"
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          <div className={styles.acts}>
            <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
              {t('changes.refuse-now')}
            </Button>
            <Button onClick={() => setRefusing(false)}>{t('changes.back')}</Button>
          </div>
        </form>
      )}
    </article>
  );
}
