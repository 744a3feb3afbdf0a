/** Says that her key is still open, so that the next act asks for no PIN, and lets her close it. */
import { Button } from '@fluentui/react-components';
import { Notice } from '../parts/notice.js';
import { commonName } from '../../core/signing/common-name.js';
import type { KeptKey } from '../signer/use-key.js';
import { useWords } from '../words/words.js';

export function KeptKeyNote({ kept }: { readonly kept: KeptKey }) {
  const { t } = useWords();
  if (!kept.key) return null;
  return (
    <Notice
      tone="info"
      title={t('signer.open', { name: commonName(kept.key.certificate.subject) })}
      actions={<Button onClick={kept.forget}>{t('signer.close')}</Button>}
    >
      {t('signer.open-more')}
    </Notice>
  );
}
