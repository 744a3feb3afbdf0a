/** Why nothing was signed, in words with a way out; what the server or the network says is said as everywhere. */
import type { ReactNode } from 'react';
import type { Carrier } from '../../core/contract/certificates.js';
import { SigningRefused } from '../../core/signing/signer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

export interface SigningFailureProps {
  readonly failure: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** Other buttons that lead out. */
  readonly actions?: ReactNode;
  /** Where the key lies; a token locks itself. */
  readonly carrier?: Carrier;
  /** Wrong PINs in a row: counted as a courtesy, a key file itself never locks (decision 16). */
  readonly wrongPins?: number;
}

export function SigningFailure({ failure, onRetry, actions, carrier, wrongPins = 0 }: SigningFailureProps) {
  const { t } = useWords();
  if (!(failure instanceof SigningRefused)) {
    return <FailureNotice failure={failure} onRetry={onRetry} actions={actions} />;
  }
  const { code } = failure;
  const counted = code === 'wrong-pin' && wrongPins > 1;
  return (
    <Notice
      tone="error"
      title={counted ? t('signer.wrong-pin-again', { n: wrongPins }) : t(`signer.${code}`)}
      actions={actions}
    >
      {t(code === 'wrong-pin' && carrier === 'USB_TOKEN' ? 'signer.wrong-pin.token' : `signer.${code}.remedy`)}
    </Notice>
  );
}
