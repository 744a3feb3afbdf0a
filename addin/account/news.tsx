/** What others did to her account since she looked last: told at once, until she says that she has read it. */
import { Button } from '@fluentui/react-components';
import type { AccountNews, MyAccount } from '../../core/contract/my-account.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

/** Of where she is mailed to, of reminders she had mailed, and of what she reported: each with a remedy of its own. */
const MAIL_SET: readonly AccountNews[] = ['mail-set'];
const MAIL: readonly AccountNews[] = ['mail-refused', 'mail-given-up'];
const INCIDENT: readonly AccountNews[] = ['incident-lapsed'];

export function News({ news, onRead }: { readonly news: MyAccount['news']; readonly onRead: () => void }) {
  const { t, moment } = useWords();
  const session = useSession();
  const act = useAct();
  if (news.length === 0) return null;
  const read = (some: MyAccount['news']): void =>
    void act.run(async () => {
      await session.call('seeNews', { body: { ids: some.map(({ id }) => id) } });
      onRead();
    });
  const of = (kinds: readonly AccountNews[]) => news.filter(({ kind }) => kinds.includes(kind));
  const others = [...MAIL_SET, ...MAIL, ...INCIDENT];
  const hers = news.filter(({ kind }) => !others.includes(kind));
  const shown = (some: MyAccount['news'], title: string, remedy: string) =>
    some.length > 0 && (
      <Notice
        tone="warning"
        title={title}
        actions={
          <Button disabledFocusable={act.busy} onClick={() => read(some)}>
            {t('account.news-read')}
          </Button>
        }
      >
        {some.map(({ id, kind, by, at }) => (
          <div key={id}>{t(`account.news-${kind}`, { by, at: moment(at) })}</div>
        ))}
        {remedy}
      </Notice>
    );
  return (
    <>
      {shown(hers, t('account.news'), t('account.news-remedy'))}
      {shown(of(MAIL_SET), t('account.mail-set-news'), t('account.mail-set-news-remedy'))}
      {shown(of(MAIL), t('account.mail-news'), t('account.mail-news-remedy'))}
      {shown(of(INCIDENT), t('account.incident-news'), t('account.incident-news-remedy'))}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </>
  );
}
