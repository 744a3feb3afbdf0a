/** What happened to the last act when it did not end in an answer, with the way on. */
import { Button } from '@fluentui/react-components';
import { goTo } from '../frame/route.js';
import { Refused } from '../api/failures.js';
import { FailureNotice, isForbidden } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';
import type { Upload } from './use-upload.js';

/** The file itself is at fault, so that sending it again is no way out. */
const ofFile = (cause: unknown): boolean =>
  cause instanceof Refused && (cause.body.code.startsWith('file-') || cause.body.code === 'too-large');

export function UploadNotes({ upload, onChoose }: { readonly upload: Upload; readonly onChoose: () => void }) {
  const { t } = useWords();
  const { note, failure, file } = upload;
  const choose = <Button onClick={onChoose}>{t('upload.choose-other')}</Button>;
  if (failure) {
    const { cause, retry } = failure;
    if (retry && !ofFile(cause) && !isForbidden(cause)) return <FailureNotice failure={cause} onRetry={retry} />;
    const wayOut = (
      <>
        {choose}
        {retry && <Button onClick={() => goTo('tasks')}>{t('outcome.to-tasks')}</Button>}
      </>
    );
    return <FailureNotice failure={cause} actions={wayOut} />;
  }
  if (note === 'stale') {
    return (
      <Notice
        tone="warning"
        title={t('upload.stale', { file: file?.name ?? '' })}
        actions={<Button onClick={onChoose}>{t('upload.choose')}</Button>}
      >
        {t('upload.stale-remedy')}
      </Notice>
    );
  }
  return note && <Notice tone="info" title={t(`upload.${note}`)} />;
}
