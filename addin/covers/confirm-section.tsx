/** The homeroom teacher's word on the covers that wait for it. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoverLine, CoverOutcomes } from '../../core/contract/covers.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Section } from '../parts/section.js';
import { RefusedList } from '../records/outcome-list.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ act: { alignSelf: 'flex-start' } });

export interface ConfirmSectionProps {
  readonly classId: string;
  readonly lines: readonly CoverLine[];
  readonly onChanged: () => void;
}

/** Nothing is missing, and nobody has confirmed what it says now. */
const waits = ({ can, lacking, changed, confirmed }: CoverLine): boolean =>
  can.includes('confirm-cover') && lacking.length === 0 && (confirmed === null || changed.length > 0);

export function ConfirmSection({ classId, lines, onChanged }: ConfirmSectionProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [refused, setRefused] = useState<CoverOutcomes['covers']>([]);
  const waiting = lines.filter(waits);
  const nameOf = (pupil: string): string => lines.find((line) => line.pupil === pupil)?.name ?? pupil;
  const confirm = (): void =>
    void act.run(async () => {
      const body = { covers: waiting.map(({ pupil, seen }) => ({ pupil, seen })) };
      const { covers } = await session.call('confirmCovers', { params: { classId }, body });
      const no = covers.filter((one) => one.refused !== null);
      setRefused(no);
      announce(t('covers.confirmed', { n: covers.length - no.length }));
      onChanged();
    });
  if (waiting.length === 0 && refused.length === 0) return null;
  return (
    <Section raised title={t('covers.state.draft')} lead={t('covers.confirm-lead')}>
      {waiting.length > 0 && (
        <Button className={styles.act} appearance="primary" size="large" disabledFocusable={act.busy} onClick={confirm}>
          {t('covers.confirm', { n: waiting.length })}
        </Button>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <RefusedList
        title={t('covers.refused', { n: refused.length })}
        refused={refused.map(({ pupil, refused: why }) => ({ key: pupil, name: nameOf(pupil), why: why! }))}
      />
    </Section>
  );
}
