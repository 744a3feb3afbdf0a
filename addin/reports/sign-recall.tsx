/** The clerk puts the school's signature on a recall's list; without it nothing goes to the office. */
import { SealList } from '../seal/seal-list.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';

export interface SignRecallProps {
  readonly report: string;
  readonly onDone: (said: string) => void;
}

export function SignRecall({ report, onDone }: SignRecallProps) {
  const { t } = useWords();
  const session = useSession();
  const params = { report };
  return (
    <SealList
      label={t('reports.sign-list')}
      lead={t('reports.sign-list-lead')}
      prepare={async ({ prepareTransactionSignature }, signed) => {
        const { texts } = await session.call('recallList', { params });
        return prepareTransactionSignature({ transactionId: report, recordTexts: texts, ...signed });
      }}
      send={async (body) => void (await session.call('signRecall', { params, body }))}
      onDone={() => onDone(t('reports.list-signed'))}
    />
  );
}
