/** A page opened as localhost prints an address that nobody else can open: said before slips are made, and beside them. */
import { Command } from '../kit/command.js';
import { isOwn, SERVE } from '../kit/own-host.js';
import { Notice } from '../parts/notice.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';

export function OnlyHere() {
  const { t } = useWords();
  const me = useMe();
  // Whoever tries the sample school is at the server.
  if (!isOwn(location.hostname) || me?.school.sample) return null;
  return (
    <Notice tone="warning" title={t('people.slips-own')}>
      {t('people.slips-own-remedy')} <Command text={SERVE} />
    </Notice>
  );
}
