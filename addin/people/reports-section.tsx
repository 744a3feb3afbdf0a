/** "Không phải tôi": signatures their signers disown; revoking the certificate is proposed, then what was found is written down. */
import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { People } from '../../core/contract/accounts.js';
import { SIGNED_KINDS } from '../../core/contract/my-account.js';
import { hashOf } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { MoreList } from '../lists/more-list.js';

const useStyles = makeStyles({
  line: { ...column('6px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  acts: { ...row('8px'), alignItems: 'flex-end' },
  box: { flexGrow: 1, maxWidth: '480px' },
});

interface Props {
  readonly people: People;
  readonly onChanged: () => void;
}

export function ReportsSection({ people: { reports }, onChanged }: Props) {
  const { t } = useWords();
  const styles = useStyles();
  if (reports.length === 0) return null;
  return (
    <Section raised title={t('people.reports', { n: reports.length })} lead={t('people.reports-lead')}>
      <MoreList
        items={reports}
        keyOf={({ id }) => id}
        textOf={({ name, note }) => `${name} ${note}`}
        label={t('list.find')}
      >
        {(report) => (
          <div className={styles.line}>
            <Report report={report} onClosed={onChanged} />
          </div>
        )}
      </MoreList>
    </Section>
  );
}

function Report({ report, onClosed }: { readonly report: People['reports'][number]; readonly onClosed: () => void }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { id, name, signedAt, certificate, certificateState, at } = report;
  const kind = SIGNED_KINDS.find((one) => one === report.what);
  const what = kind ? t(`account.signed-${kind}`) : report.what;
  const close = (): void => {
    setTried(true);
    if (note.trim() === '') return;
    void act.run(async () => {
      await session.call('closeSignatureReport', { params: { id }, body: { note: note.trim() } });
      onClosed();
    });
  };
  return (
    <>
      <span className={styles.name}>{t('people.report', { name, what, at: moment(signedAt) })}</span>
      <Muted>{t('people.report-said', { at: moment(at), note: report.note || '–' })}</Muted>
      {certificateState === 'revoked' ? (
        <Muted>{t('people.report-revoked')}</Muted>
      ) : (
        <Link href={hashOf('certificates', [], { revoke: certificate })}>
          {t('people.report-revoke', { certificate: certificate.slice(0, 16) })}
        </Link>
      )}
      <div className={styles.acts}>
        <Field
          className={styles.box}
          label={t('people.report-found')}
          {...(tried && note.trim() === '' && { validationMessage: t('people.report-found-missing') })}
        >
          <Input value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
        </Field>
        <Button disabledFocusable={act.busy} aria-label={`${t('people.report-close')}: ${name}`} onClick={close}>
          {t('people.report-close')}
        </Button>
      </div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </>
  );
}
