/** Which server, which shared folder; then what to do with the file. */
import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { DownloadButton } from '../files/download-button.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { Command } from './command.js';

const useStyles = makeStyles({
  form: { ...column('16px'), maxWidth: '480px' },
  steps: { ...column('8px'), margin: 0, paddingLeft: '24px' },
});

export interface KitFormProps {
  readonly hosts: readonly string[];
  readonly port: number;
}

export function KitForm({ hosts, port }: KitFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [chosen, setChosen] = useState(hosts[0] ?? '');
  const [share, setShare] = useState('');
  // The server may have been started again under other names.
  const host = hosts.includes(chosen) ? chosen : (hosts[0] ?? '');
  const doctor = `npm run -s hocba -- doctor --host ${host} --https-port ${port}`;
  return (
    <>
      <Section title={t('kit.download-title')} raised>
        <div className={styles.form}>
          <Field label={t('kit.host')} hint={t('kit.host-hint', { port: String(port) })}>
            <Select value={host} onChange={(_, { value }) => setChosen(value)}>
              {hosts.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('kit.share')} hint={t('kit.share-hint', { share: `\\\\${host}\\hocba` })}>
            <Input value={share} onChange={(_, { value }) => setShare(value)} autoComplete="off" spellCheck={false} />
          </Field>
          <DownloadButton
            primary
            label={t('kit.download')}
            fetchFile={(call) =>
              call('excelKit', { query: { host, ...(share.trim() !== '' && { share: share.trim() }) } })
            }
          />
        </div>
      </Section>
      <Section title={t('kit.next')}>
        <ol className={styles.steps}>
          <li>{t('kit.next-unzip')}</li>
          <li>{t('kit.next-guide')}</li>
          <li>
            {t('kit.next-doctor')} <Command text={doctor} />
          </li>
          <li>{t('kit.next-first')}</li>
        </ol>
      </Section>
    </>
  );
}
