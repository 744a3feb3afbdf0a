/** The button that puts what is owed into work lists, and what came of it. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rehearsal, Reminded } from '../../core/contract/rehearsal.js';
import type { ClosedBy } from '../../core/rehearsal/rehearse.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords, type Words } from '../words/words.js';

export interface RemindProps {
  /** What is on the screen: the server looks at it anew. */
  readonly rehearsal: Pick<Rehearsal, 'schoolYear' | 'day' | 'by'>;
  readonly period: 'all' | Rehearsal['periods'][number] | undefined;
  /** Null for every class; for everybody. */
  readonly classIds: readonly string[] | null;
  readonly userIds: readonly string[] | null;
  readonly label: string;
  /** Of its class or person, as it is read aloud. */
  readonly name?: string;
  readonly primary?: boolean;
  /** False where they are told no day. */
  readonly dated?: boolean;
  readonly onDone: () => void;
}

export function Remind({
  rehearsal,
  period,
  classIds,
  userIds,
  label,
  name,
  primary = false,
  dated = true,
  onDone,
}: RemindProps) {
  const words = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [done, setDone] = useState<Reminded | null>(null);
  const { schoolYear: year, day, by } = rehearsal as { schoolYear: string; day: string; by: ClosedBy };
  const remind = (): void =>
    void act.run(async () => {
      const body = {
        ...{ year, day, by, dated, ...(period && { period }) },
        classIds: classIds && [...classIds],
        userIds: userIds && [...userIds],
      };
      const reminded = await session.call('remind', { body });
      setDone(reminded);
      announce(remindedText(reminded, words));
      onDone();
    });
  return (
    <>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        aria-label={name}
        disabledFocusable={act.busy}
        onClick={remind}
      >
        {label}
      </Button>
      {act.failure !== null && <FailureNotice failure={act.failure} onRetry={remind} />}
      {done && <Notice tone={done.things > 0 ? 'done' : 'info'} title={remindedText(done, words)} />}
    </>
  );
}

function remindedText({ things, people, already, nobodys, mails }: Reminded, { t }: Words): string {
  const parts = [
    things > 0 ? t('rehearsal.did-remind', { things, people }) : '',
    already > 0 ? t('rehearsal.already', { n: already }) : '',
    mails !== null && mails.going > 0 ? t('rehearsal.mails', { n: mails.going }) : '',
    mails !== null && mails.without > 0 ? t('rehearsal.mails-without', { n: mails.without }) : '',
    nobodys > 0 ? t('rehearsal.nobodys', { n: nobodys }) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : t('rehearsal.none-to-remind');
}
