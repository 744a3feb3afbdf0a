/** Gửi tệp: choose, check, look at what would be sent, send. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { checkWords } from '../findings/check-words.js';
import { Screen } from '../parts/screen.js';
import { StickyActs } from '../parts/sticky-acts.js';
import { Working } from '../frame/working.js';
import { PushPreview } from '../push/push-preview.js';
import { useWords } from '../words/words.js';
import { CheckResult } from './check-result.js';
import { FilePicker } from './file-picker.js';
import { PushResult } from './push-result.js';
import { UploadNotes } from './upload-notes.js';
import type { Upload } from './use-upload.js';

export function UploadScreen({ upload, focus }: { readonly upload: Upload; readonly focus: boolean }) {
  const { t } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const { file, busy, checked, pushed, previewing, conflicts } = upload;
  const choose = (): void => picker.current?.click();
  useSpokenOutcome(upload);
  return (
    <Screen title={t('upload.title')} {...(!pushed && { lead: t('upload.lead') })} focus={focus}>
      <FilePicker file={file} input={picker} primary={!pushed} onFiles={(files) => void upload.take(files)} />
      {file && !pushed && !previewing && <Acts upload={upload} />}
      {file && busy && <Working text={t(`upload.${busy}ing`, { file: file.name })} onStop={upload.stop} />}
      <UploadNotes upload={upload} onChoose={choose} />
      {pushed && <PushResult answer={pushed} conflicts={conflicts} onAnother={choose} />}
      {checked && !pushed && previewing && (
        <PushPreview
          parts={checked.parts}
          pupils={checked.pupils}
          busy={busy !== null}
          onSend={upload.push}
          onBack={upload.back}
        />
      )}
      {checked && !pushed && <CheckResult answer={checked} previewing={previewing} />}
    </Screen>
  );
}

/** Two acts; the one that comes next is the main button. */
function Acts({ upload: { busy, checked, check, preview } }: { readonly upload: Upload }) {
  const { t } = useWords();
  return (
    <StickyActs>
      <Button
        size="large"
        appearance={checked ? 'secondary' : 'primary'}
        disabledFocusable={busy !== null}
        onClick={check}
      >
        {t(checked ? 'upload.check-again' : 'upload.check')}
      </Button>
      <Button
        size="large"
        appearance={checked ? 'primary' : 'secondary'}
        disabledFocusable={busy !== null}
        onClick={preview}
      >
        {t('upload.push')}
      </Button>
    </StickyActs>
  );
}

/** Ends of acts in one sentence for those who listen. */
function useSpokenOutcome({ checked, pushed, note }: Upload): void {
  const { t } = useWords();
  const announce = useAnnounce();
  useEffect(() => {
    if (checked) announce(`${t('check.title')}: ${checkWords(checked, t)}`);
  }, [checked, announce, t]);
  useEffect(() => {
    if (!pushed) return;
    const accepted = pushed.parts.reduce((sum, part) => sum + (part.answer?.accepted ?? 0), 0);
    announce(`${t('outcome.title')}. ${t('outcome.accepted', { n: accepted })}`);
  }, [pushed, announce, t]);
  useEffect(() => {
    if (note && note !== 'stale') announce(t(`upload.${note}`));
  }, [note, announce, t]);
}
