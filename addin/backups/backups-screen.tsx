/** Sao lưu: one button, when the last one was made and where it lies, how they are made by themselves. */
import '../words/of-late-screens.js';
import { makeStyles } from '@fluentui/react-components';
import type { Backups } from '../../core/contract/backups.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { breaks, column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { BackupForm } from './backup-form.js';

const useStyles = makeStyles({ line: { ...column('2px'), ...breaks }, text: { margin: 0 } });

export function BackupsScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const { state, again } = useAnswer('backups', {});
  return (
    <Screen title={t('backups.title')} lead={t('backups.lead')} focus={focus}>
      {state.kind === 'loading' && <Loading text={t('backups.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && (
        <>
          <Last {...state.answer} />
          {state.answer.can.includes('make-backup') && <BackupForm hasKey={state.answer.plan.hasKey} onMade={again} />}
          <Plan {...state.answer} />
          <Made backups={state.answer.backups} />
        </>
      )}
    </Screen>
  );
}

function Last({ backups: [last], lateDays, plan }: Backups) {
  const { t, moment } = useWords();
  if (!last)
    return (
      <Notice tone="warning" title={t('backups.never')}>
        {t('backups.never-more')}
      </Notice>
    );
  const title = t('backups.last', { when: moment(last.madeAt) });
  const text = t(last.folder === null ? 'backups.was-downloaded' : 'backups.lies-in', {
    folder: last.folder ?? '',
    name: last.name,
  });
  if (lateDays === null)
    return (
      <Notice tone="done" title={title}>
        {text}
      </Notice>
    );
  return <Notice tone="warning" title={title}>{`${text} ${t('backups.late', { n: plan.remindDays })}`}</Notice>;
}

function Plan({ plan: { folder, hour, hasKey }, held, folderLost }: Backups) {
  const { t, moment } = useWords();
  const styles = useStyles();
  return (
    <Section title={t('backups.plan')}>
      {folder === null ? (
        <Muted>{t(hasKey ? 'backups.plan-no-folder' : 'backups.plan-none')}</Muted>
      ) : (
        <>
          <p className={styles.text}>{t('backups.plan-is', { hour, folder })}</p>
          {folderLost && (
            <Notice tone="error" title={t('backups.folder-lost')}>
              {t('backups.folder-lost-more')}
            </Notice>
          )}
          {held && (
            <Muted>
              {held.reach === null
                ? t('backups.plan-empty')
                : t('backups.plan-holds', { n: held.files, when: moment(held.reach) })}
            </Muted>
          )}
        </>
      )}
    </Section>
  );
}

function Made({ backups }: Pick<Backups, 'backups'>) {
  const { t, moment } = useWords();
  const styles = useStyles();
  if (backups.length === 0) return null;
  return (
    <Section title={t('backups.made')}>
      <MoreList
        items={backups}
        keyOf={({ name, madeAt }) => `${madeAt} ${name}`}
        place="find"
        textOf={({ name, madeAt, way, by, folder }) =>
          [name, folder, t(`backups.way-${way}`, { when: moment(madeAt), by: by ?? '' })].join(' ')
        }
      >
        {({ name, madeAt, way, by, bytes, folder, sealedTo }) => (
          <div className={styles.line}>
            <p className={styles.text}>{t(`backups.way-${way}`, { when: moment(madeAt), by: by ?? '' })}</p>
            <Muted>{`${name}, ${t('backups.size', { mb: Math.ceil(bytes / 1e5) / 10 })}, ${t(`backups.sealed-${sealedTo}`)}${folder === null ? '' : `, ${folder}`}`}</Muted>
          </div>
        )}
      </MoreList>
    </Section>
  );
}
