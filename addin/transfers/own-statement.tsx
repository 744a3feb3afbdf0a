/** What this school says of a transfer: sealed by the clerk, then taken away for the other school. */
import { DownloadButton } from '../files/download-button.js';
import { SealList } from '../seal/seal-list.js';
import { useSession } from '../session/session-context.js';

export interface OwnStatementProps {
  readonly transfer: string;
  /** It is sealed. */
  readonly stated: boolean;
  readonly words: Readonly<Record<'sign' | 'lead' | 'signed' | 'fetch', string>>;
  readonly onDone: (said: string) => void;
}

export function OwnStatement({ transfer, stated, words, onDone }: OwnStatementProps) {
  const session = useSession();
  const params = { transfer };
  if (stated) return <DownloadButton label={words.fetch} fetchFile={(call) => call('statementFile', { params })} />;
  return (
    <SealList
      label={words.sign}
      lead={words.lead}
      prepare={async (kit, signed) => {
        const said = await session.call('statementToSign', { params });
        return kit.prepareStatementSignature({ statement: { ...said, at: signed.signedAt }, ...signed });
      }}
      send={async (body) => void (await session.call('signStatement', { params, body }))}
      onDone={() => onDone(words.signed)}
    />
  );
}
