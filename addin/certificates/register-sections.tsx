/** Sổ chứng thư: what is about to go wrong, requests to issue, what there is, whom the school trusts. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Certificate, Register } from '../../core/contract/certificates.js';
import { LongList } from '../lists/long-list.js';
import { useFinding } from '../lists/use-finding.js';
import { Disclosure } from '../parts/disclosure.js';
import { useChosen } from '../frame/use-chosen.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { commonName } from '../../core/signing/common-name.js';
import { useWords } from '../words/words.js';
import { Anchors } from './anchors.js';
import { CertificateItem } from './certificate-item.js';
import { ImportForm } from './import-form.js';
import { IssuePanel } from './issue-panel.js';
import { RevocationLists } from './revocation-lists.js';
import { RevokeForm } from './revoke-form.js';

const useStyles = makeStyles({
  box: column('12px'),
  list: column('12px'),
  start: { alignSelf: 'flex-start' },
});

export interface RegisterSectionsProps {
  readonly register: Register;
  readonly administrator: boolean;
  readonly onChanged: () => void;
}

export function RegisterSections({ register, administrator, onChanged }: RegisterSectionsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const [form, setForm] = useChosen('form');
  const importing = form === 'import';
  const setImporting = (open: boolean): void => setForm(open ? 'import' : '');
  const { box: find, found, finding } = useFinding('holder', register.certificates, holderOf);
  const isGood = ({ state }: Certificate): boolean => state === 'bound' || state === 'waiting';
  const good = found.filter(isGood);
  const over = found.filter((one) => !isGood(one));
  const list = (certificates: readonly Certificate[]) => (
    <LongList className={styles.list} items={certificates} keyOf={({ fingerprint }) => fingerprint}>
      {(one) => (
        <CertificateItem certificate={one}>
          {administrator && (one.state === 'bound' || one.state === 'waiting') && (
            <RevokeForm certificate={one} onRevoked={onChanged} />
          )}
        </CertificateItem>
      )}
    </LongList>
  );
  return (
    <>
      <Warnings register={register} />
      {administrator && <IssuePanel register={register} onChanged={onChanged} />}
      <Section
        raised
        box={box}
        title={t('certificates.register', { n: register.certificates.filter(isGood).length })}
        lead={t(signersWords(register.signers))}
      >
        {find}
        {good.length === 0 && !finding ? <Muted>{t('certificates.none')}</Muted> : list(good)}
        {over.length > 0 && (
          <Disclosure key={String(finding)} open={finding} label={t('certificates.over', { n: over.length })}>
            {list(over)}
          </Disclosure>
        )}
        {administrator &&
          (importing ? (
            <ImportForm register={register} onClose={() => setImporting(false)} onImported={onChanged} />
          ) : (
            <Button className={styles.start} onClick={() => setImporting(true)}>
              {t('certificates.import')}
            </Button>
          ))}
      </Section>
      <Anchors anchors={register.anchors} mayAdd={administrator} onChanged={onChanged} />
      <RevocationLists lists={register.lists} mayImport={administrator} onChanged={onChanged} />
    </>
  );
}

/** Whom a certificate is looked for by. */
const holderOf = ({ holder, subject }: Certificate): string => `${holder?.name ?? ''} ${commonName(subject)}`;

/** Who must sign this year (decision 20). */
const signersWords = ({ subject }: Register['signers']) =>
  subject ? ('certificates.signers-all' as const) : ('certificates.signers-homeroom' as const);

/** Sixty, thirty, seven days ahead, and people without any. */
function Warnings({ register }: { readonly register: Register }) {
  const { t } = useWords();
  const styles = useStyles();
  const { ending, without, certificates } = register;
  const nameOf = (fingerprint: string): string => {
    const one = certificates.find((each) => each.fingerprint === fingerprint);
    return one ? (one.holder?.name ?? commonName(one.subject)) : fingerprint;
  };
  const steps = ([7, 30, 60] as const).flatMap((step) => {
    const names = ending.filter((one) => one.step === step).map(({ fingerprint }) => nameOf(fingerprint));
    return names.length > 0 ? [{ step, names }] : [];
  });
  if (steps.length === 0 && without.length === 0) return null;
  return (
    <div className={styles.box}>
      {steps.map(({ step, names }) => (
        <Notice
          key={step}
          tone={step === 7 ? 'error' : 'warning'}
          title={t('certificates.ending', { n: names.length, days: step, names: names.join(', ') })}
        >
          {t('certificates.ending-remedy')}
        </Notice>
      ))}
      {without.length > 0 && (
        <Notice tone="waiting" title={t('certificates.without', { n: without.length })}>
          {without.map(({ name }) => name).join(', ')}. {t('certificates.without-remedy')}
        </Notice>
      )}
    </div>
  );
}
