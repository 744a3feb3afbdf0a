/** What others did to her account since she looked last: told at once, until she says that she has read it. */
import { Button } from '@fluentui/react-components';
import type { MyAccount } from '../../core/contract/my-account.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

export function News({ news, onRead }: { readonly news: MyAccount['news']; readonly onRead: () => void }) {
  const { t, moment } = useWords();
  const session = useSession();
  const act = useAct();
  if (news.length === 0) return null;
  const read = (): void =>
    void act.run(async () => {
      await session.call('seeNews', { body: { ids: news.map(({ id }) => id) } });
      onRead();
    });
  return (
    <>
      <Notice
        tone="warning"
        title={t('account.news')}
        actions={
          <Button disabledFocusable={act.busy} onClick={read}>
            {t('account.news-read')}
          </Button>
        }
      >
        {news.map(({ id, kind, by, at }) => (
          <div key={id}>{t(`account.news-${kind}`, { by, at: moment(at) })}</div>
        ))}
        {t('account.news-remedy')}
      </Notice>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </>
  );
}
