/** A certificate issued elsewhere: its file is read here, shown, and bound to its holder once the principal confirms. */
import { Button, Field, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { type Carrier, CARRIERS, type Register } from '../../core/contract/certificates.js';
import type { CertificateFacts } from '../../core/signing/certificate.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { column, paper, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { commonName } from '../../core/signing/common-name.js';
import { useWords } from '../words/words.js';
import { CERTIFICATE_FILES } from './anchors.js';
import { FileButton } from '../parts/file-button.js';
import { loadKit } from './load-kit.js';
import { certificatesIn, NoCertificate } from './read-certificates.js';
import { spoken } from './standing.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper, maxWidth: '560px' },
  acts: row('8px'),
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

interface Read {
  readonly facts: CertificateFacts;
  readonly der: string;
  readonly chain: readonly string[];
}

export interface ImportFormProps {
  readonly register: Register;
  readonly onClose: () => void;
  readonly onImported: () => void;
}

export function ImportForm({ register, onClose, onImported }: ImportFormProps) {
  const { t, dayOf } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [read, setRead] = useState<Read | null>(null);
  const [unread, setUnread] = useState(false);
  const [kind, setKind] = useState<'personal' | 'organisation'>('personal');
  const [carrier, setCarrier] = useState<Carrier>('PKCS12');
  const people = peopleOf(register);
  const [userId, setUserId] = useState(people[0]?.userId ?? '');

  const take = (file: File): void =>
    void act.run(async () => {
      setUnread(false);
      setRead(null);
      const { readCertificate, toBase64, CertificateUnreadable } = await loadKit();
      try {
        const [first, ...above] = await certificatesIn(file);
        if (!first) throw new NoCertificate();
        setRead({ facts: await readCertificate(first), der: toBase64(first), chain: above.map(toBase64) });
      } catch (cause) {
        if (!(cause instanceof NoCertificate || cause instanceof CertificateUnreadable)) throw cause;
        setUnread(true);
      }
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!read || (kind === 'personal' && userId === '')) return;
    void act.run(async () => {
      await session.call('importCertificate', {
        body: {
          der: read.der,
          chain: [...read.chain],
          kind,
          userId: kind === 'personal' ? userId : null,
          carrier,
        },
      });
      announce(t('import.done'));
      onImported();
      onClose();
    });
  };
  return (
    <form className={styles.form} aria-label={t('certificates.import')} noValidate onSubmit={submit}>
      <div>
        <FileButton
          label={t(read ? 'import.choose-other' : 'import.choose')}
          accept={CERTIFICATE_FILES}
          onFile={take}
        />
      </div>
      {unread && (
        <Notice tone="error" title={t('certificates.no-certificate')}>
          {t('certificates.no-certificate-remedy')}
        </Notice>
      )}
      {read && (
        <>
          <Notice tone="info" title={commonName(read.facts.subject)}>
            {t('certificate.issuer', { name: commonName(read.facts.issuer) })}
            <br />
            {t('certificate.until', { day: dayOf(read.facts.notAfter) })}
            <br />
            {t('certificate.fingerprint')} {spoken(read.facts.fingerprint)}
          </Notice>
          <Field label={t('import.kind')}>
            <RadioGroup value={kind} onChange={(_, { value }) => setKind(value as typeof kind)}>
              <Radio value="personal" label={t('certificate.kind-personal')} />
              <Radio value="organisation" label={t('certificate.kind-organisation')} />
            </RadioGroup>
          </Field>
          {kind === 'personal' && (
            <Field label={t('import.holder')} hint={t('import.holder-hint')}>
              <Select className={styles.select} value={userId} onChange={(_, { value }) => setUserId(value)}>
                {people.map((one) => (
                  <option key={one.userId} value={one.userId}>
                    {one.name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={t('import.carrier')}>
            <Select className={styles.select} value={carrier} onChange={(_, { value }) => setCarrier(value as Carrier)}>
              {CARRIERS.map((one) => (
                <option key={one} value={one}>
                  {t(`certificate.carrier-${one}`)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        {read && (
          <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
            {t('import.do')}
          </Button>
        )}
        <Button onClick={onClose}>{t('bank.cancel')}</Button>
      </div>
    </form>
  );
}

/** Everybody the register knows: those without first, for they are waited for. */
function peopleOf({
  without,
  certificates,
  requests,
}: Register): readonly { readonly userId: string; readonly name: string }[] {
  const others = [...certificates, ...requests].flatMap(({ holder }) => (holder ? [holder] : []));
  return [...new Map([...without, ...others].map((one) => [one.userId, one])).values()];
}
