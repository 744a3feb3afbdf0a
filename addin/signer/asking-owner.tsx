/** While the key's owner is asked elsewhere: what to do on her phone, and not to pull a token out. */
import { useEffect } from 'react';
import type { UiCode } from '../../core/words/vi/ui.js';
import { useAnnounce } from '../frame/announcer.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';
import type { OpenedKey } from './opened-key.js';

export function AskingOwner({ asking }: { readonly asking: OpenedKey }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const { carrier } = asking.certificate;
  const title = (
    { REMOTE_SIGNING: 'signer.phone-asked', USB_TOKEN: 'signer.token-signs', PKCS12: null } as const satisfies Record<
      typeof carrier,
      UiCode | null
    >
  )[carrier];
  const said = title && t(title);
  useEffect(() => {
    if (said) announce(said);
  }, [said, announce]);
  if (!said) return null;
  return (
    <Notice tone="waiting" title={said}>
      {asking.shown !== undefined && t('signer.phone-how', { shown: asking.shown })}
      {asking.asks !== undefined && asking.asks > 0 && t('signer.token-asks', { n: asking.asks })}
    </Notice>
  );
}
