/** Phiếu đối chiếu lý lịch: printed for the class, ticked as they come back; what has not come back is listed, and blocks nobody. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoverLine } from '../../core/contract/covers.js';
import { isSlipBack, type SlipReturn } from '../../core/covers/slip-states.js';
import { DownloadButton } from '../files/download-button.js';
import { useAnnounce } from '../frame/announcer.js';
import { CheckGroup } from '../parts/check-group.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { usePicked } from '../parts/use-picked.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({ acts: row('8px'), box: column('8px') });

export interface SlipsSectionProps {
  readonly classId: string;
  readonly lines: readonly CoverLine[];
  readonly onChanged: () => void;
}

export function SlipsSection({ classId, lines, onChanged }: SlipsSectionProps) {
  const { t } = useWords();
  const styles = useStyles();
  const missing = lines.filter(({ slip }) => !isSlipBack(slip?.step ?? null));
  const count = (step: SlipReturn): number => lines.filter(({ slip }) => slip?.step === step).length;
  const begun = missing.length < lines.length || lines.some(({ slip }) => slip !== null);
  const fetched = (pupils: readonly string[]) => async (call: Parameters<PrintCall>[0]) => {
    const file = await call('coverSlips', { params: { classId }, body: { pupils: [...pupils] } });
    onChanged();
    return file;
  };
  return (
    <Section raised title={t('covers.slips')} lead={t('covers.slips-lead')}>
      {begun && <Muted>{t('covers.slips-back', { agreed: count('agreed'), corrected: count('corrected') })}</Muted>}
      {begun && missing.length > 0 && (
        <Muted>
          {t('covers.slips-missing', { n: missing.length, list: missing.map(({ name }) => name).join(', ') })}
        </Muted>
      )}
      <div className={styles.acts}>
        <DownloadButton label={t('covers.slips-print', { n: lines.length })} fetchFile={fetched([])} />
        {begun && missing.length > 0 && missing.length < lines.length && (
          <DownloadButton
            label={t('covers.slips-print-missing', { n: missing.length })}
            fetchFile={fetched(missing.map(({ pupil }) => pupil))}
          />
        )}
      </div>
      {missing.length > 0 && (
        <Disclosure label={t('covers.slips-choose')}>
          <Returned classId={classId} missing={missing} onChanged={onChanged} />
        </Disclosure>
      )}
    </Section>
  );
}

type PrintCall = Parameters<typeof DownloadButton>[0]['fetchFile'];

interface ReturnedProps {
  readonly classId: string;
  readonly missing: readonly CoverLine[];
  readonly onChanged: () => void;
}

function Returned({ classId, missing, onChanged }: ReturnedProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const { chosen, toggle, choose } = usePicked([]);
  const [tried, setTried] = useState(false);
  const own = missing.filter(({ pupil }) => chosen.has(pupil));
  const note = (step: SlipReturn): void => {
    setTried(true);
    if (own.length === 0) return;
    void act.run(async () => {
      const slips = own.map(({ pupil, seen }) => ({ pupil, seen }));
      await session.call('returnCoverSlips', { params: { classId }, body: { step, slips } });
      announce(t('covers.slips-noted', { n: slips.length }));
      choose([]);
      setTried(false);
      onChanged();
    });
  };
  return (
    <div className={styles.box}>
      <CheckGroup
        name={t('covers.slips-choose')}
        fault={tried && own.length === 0 ? t('covers.slips-none-chosen') : undefined}
      >
        <FoundList items={missing} keyOf={({ pupil }) => pupil} textOf={({ name }) => name}>
          {({ pupil, name }) => <Checkbox label={name} checked={chosen.has(pupil)} onChange={() => toggle(pupil)} />}
        </FoundList>
      </CheckGroup>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        {(['agreed', 'corrected'] as const).map((step) => (
          <Button key={step} disabledFocusable={act.busy} onClick={() => note(step)}>
            {t(`covers.slips-${step}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
