/** The register of awards of a class through the year (TT27 article 13): enter, change, remove. */
import { dayInVietnam } from '../../core/codes/day.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Award } from '../../core/contract/certificates.js';
import type { RecordLine } from '../../core/contract/signing.js';
import { mayChangeValues } from '../../core/record/record-states.js';
import type { Answer } from '../api/call-types.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { Loading } from '../frame/loading.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { AwardForm } from './award-form.js';
import { FoundList } from '../lists/found-list.js';

type Listed = Answer<'awards'>['awards'][number];

const useStyles = makeStyles({
  list: { ...column('0'), listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    ...column('4px'),
    ...breaks,
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  acts: row('8px'),
});

export interface AwardsSectionProps {
  readonly classId: string;
  readonly lines: readonly RecordLine[];
  readonly onChanged: () => void;
}

export function AwardsSection({ classId, lines, onChanged }: AwardsSectionProps) {
  const { t, day } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const { state, again, renew } = useAnswer('awards', { params: { classId } });
  const [editing, setEditing] = useState<Award | null>(null);
  const act = useAct();
  const add = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone: it passes to the button that opens another.
  const left = useRef(false);
  useEffect(() => {
    if (editing !== null || !left.current) return;
    left.current = false;
    add.current?.querySelector('button')?.focus();
  }, [editing]);
  const close = (): void => {
    left.current = true;
    setEditing(null);
  };
  const open = lines.filter((line) => mayChangeValues(line.state));

  const changed = (said: string): void => {
    announce(said);
    close();
    renew();
    onChanged();
  };
  const save = async (award: Award): Promise<void> => {
    await session.call('saveAward', { params: { classId }, body: award });
    changed(t('awards.saved'));
  };
  const remove = ({ id }: Listed): void =>
    void act.run(async () => {
      await session.call('removeAward', { params: { classId }, body: { id } });
      changed(t('awards.removed'));
    });

  const awards = state.kind === 'ready' ? state.answer.awards : [];
  const isNew = editing !== null && !awards.some(({ id }) => id === editing.id);
  return (
    <Section raised title={t('awards.title')} lead={t('awards.lead')}>
      {state.kind === 'loading' && <Loading text={t('sign.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {state.kind === 'ready' && awards.length === 0 && <Muted>{t('awards.none')}</Muted>}
      <FoundList
        items={awards}
        keyOf={({ id }) => id}
        className={styles.list}
        itemClass={styles.line}
        textOf={({ pupilName, title }) => `${pupilName} ${title}`}
        label={t('list.find-in', { list: t('awards.title') })}
      >
        {(award) => (
          <>
            {editing?.id === award.id ? (
              <AwardForm award={editing} fresh={false} pupils={lines} save={save} onBack={close} />
            ) : (
              <>
                <span className={styles.name}>{award.pupilName}</span>
                <span>{award.title}</span>
                {award.reason !== '' && <span className={styles.quiet}>{award.reason}</span>}
                <span className={styles.quiet}>
                  {award.decision === ''
                    ? t('awards.no-decision', { day: day(award.day) })
                    : t('awards.decided', { number: award.decision, day: day(award.day) })}
                </span>
                {open.some(({ pupil }) => pupil === award.pupil) && (
                  <span className={styles.acts}>
                    <Button
                      size="small"
                      aria-label={t('awards.change-of', { title: award.title, name: award.pupilName })}
                      onClick={() => setEditing(editable(award))}
                    >
                      {t('awards.change')}
                    </Button>
                    <Button
                      size="small"
                      disabledFocusable={act.busy}
                      aria-label={t('awards.remove-of', { title: award.title, name: award.pupilName })}
                      onClick={() => remove(award)}
                    >
                      {t('awards.remove')}
                    </Button>
                  </span>
                )}
              </>
            )}
          </>
        )}
      </FoundList>
      {isNew && editing && (
        <AwardForm key={editing.id} award={editing} fresh pupils={open} save={save} onBack={close} />
      )}
      <div ref={add}>
        {open.length > 0 && !isNew && (
          <Button onClick={() => setEditing(freshAward(open[0]!))}>{t('awards.add')}</Button>
        )}
      </div>
    </Section>
  );
}

const editable = ({ pupilName: _, by: __, ...award }: Listed): Award => award;

/** The id is chosen here, so that the same award sent twice is one. */
const freshAward = ({ pupil }: RecordLine): Award => ({
  id: crypto.randomUUID(),
  pupil,
  kind: 'HSXS',
  title: '',
  reason: '',
  decision: '',
  day: dayInVietnam(new Date()),
});
