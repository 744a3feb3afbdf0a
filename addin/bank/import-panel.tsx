/** Nhập từ Excel: choose a file, see row by row what it brings and why a row is refused, then keep it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ImportedRemarks } from '../../core/contract/remarks.js';
import { aboutName } from '../../core/words/about-name.js';
import { useAnnounce } from '../frame/announcer.js';
import { FilePicker } from '../files/file-picker.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { Working } from '../frame/working.js';
import { useWords } from '../words/words.js';
import { PhraseFacts } from './phrase-line.js';
import type { BankActs } from './use-bank.js';
import { type Import, useImport } from './use-import.js';

const useStyles = makeStyles({
  box: column('12px'),
  count: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  acts: row('8px'),
  line: { ...column('2px'), ...breaks },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  typed: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  facts: { ...row('4px 8px'), color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function ImportPanel({ acts, onClose }: { readonly acts: BankActs; readonly onClose: () => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const work = useImport(acts);
  const { file, busy, preview, done, undone, stale, failure } = work;
  useSpoken(work);
  return (
    <Section title={t('bank.import')} lead={t('bank.import-lead')} raised focus>
      <FilePicker file={file} input={input} primary onFiles={(files) => void work.take(files)} />
      {file && busy && (
        <Working text={busy === 'check' ? t('bank.reading', { file: file.name }) : t('bank.importing')} />
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      {stale && file && (
        <Notice tone="warning" title={t('upload.stale', { file: file.name })}>
          {t('upload.stale-remedy')}
        </Notice>
      )}
      {preview && <Preview answer={preview} />}
      {done && (
        <Notice
          tone="done"
          title={t('bank.imported', { n: done.taken.length })}
          actions={<Button onClick={() => void work.undo()}>{t('bank.undo')}</Button>}
        />
      )}
      {undone && <Notice tone="info" title={t('bank.import-undone')} />}
      <div className={styles.acts}>
        {preview && preview.taken.length > 0 && (
          <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => void work.keep()}>
            {t('bank.import-keep', { n: preview.taken.length })}
          </Button>
        )}
        <Button onClick={onClose}>{t('bank.import-close')}</Button>
      </div>
    </Section>
  );
}

function Preview({ answer: { taken, refused, doubled } }: { readonly answer: ImportedRemarks }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const place = ({ row, sheet }: { row: number; sheet: string }) => (
    <span className={styles.place}>{t('bank.import-row', { row, sheet })}</span>
  );
  const counted = (tone: Tone, words: string) => (
    <span className={styles.count}>
      <Sign tone={tone} /> {words}
    </span>
  );
  return (
    <div className={styles.box}>
      {taken.length === 0 && <Notice tone="info" title={t('bank.import-nothing')} />}
      <div>
        {refused.length > 0 && (
          <Disclosure open label={counted('error', t('bank.import-refused', { n: refused.length }))}>
            <p className={styles.place}>{t('bank.import-refused-lead')}</p>
            <MoreList
              items={refused}
              keyOf={(_, index) => String(index)}
              textOf={({ typed, reason, sheet }) => `${typed} ${reason} ${sheet}`}
            >
              {(one) => (
                <div className={styles.line}>
                  {place(one)}
                  {one.typed !== '' && <p className={styles.typed}>{one.typed}</p>}
                  <p className={styles.text}>
                    {one.reason} {one.remedy}
                  </p>
                </div>
              )}
            </MoreList>
          </Disclosure>
        )}
        {taken.length > 0 && (
          <Disclosure open={refused.length === 0} label={counted('done', t('bank.import-new', { n: taken.length }))}>
            <MoreList
              items={taken}
              keyOf={({ phrase }) => phrase.id}
              textOf={({ phrase }) => `${phrase.text} ${aboutName(phrase.about, locale)}`}
            >
              {({ phrase }) => (
                <div className={styles.line}>
                  <p className={styles.text}>{phrase.text}</p>
                  <span className={styles.facts}>
                    <PhraseFacts phrase={phrase} />
                    <span>{aboutName(phrase.about, locale)}</span>
                  </span>
                </div>
              )}
            </MoreList>
          </Disclosure>
        )}
        {doubled.length > 0 && (
          <Disclosure label={counted('info', t('bank.import-doubled', { n: doubled.length }))}>
            <MoreList
              items={doubled}
              keyOf={(_, index) => String(index)}
              textOf={({ typed, sheet }) => `${typed} ${sheet}`}
            >
              {(one) => (
                <div className={styles.line}>
                  {place(one)}
                  <p className={styles.text}>{one.typed}</p>
                </div>
              )}
            </MoreList>
          </Disclosure>
        )}
      </div>
    </div>
  );
}

/** Ends of acts in one sentence for those who listen. */
function useSpoken({ preview, done, undone }: Import): void {
  const { t } = useWords();
  const announce = useAnnounce();
  useEffect(() => {
    if (!preview) return;
    const parts = [
      preview.taken.length > 0 ? t('bank.import-new', { n: preview.taken.length }) : t('bank.import-nothing'),
      ...(preview.refused.length > 0 ? [t('bank.import-refused', { n: preview.refused.length })] : []),
    ];
    announce(parts.join(', '));
  }, [preview, announce, t]);
  useEffect(() => {
    if (done) announce(t('bank.imported', { n: done.taken.length }));
  }, [done, announce, t]);
  useEffect(() => {
    if (undone) announce(t('bank.import-undone'));
  }, [undone, announce, t]);
}
