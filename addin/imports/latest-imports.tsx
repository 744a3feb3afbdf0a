/** The imports there were, newest first. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { z } from 'zod';
import type { importsSchema } from '../../core/contract/imports.js';
import { goTo } from '../frame/route.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { MoreList } from '../lists/more-list.js';

const useStyles = makeStyles({
  line: { ...row('4px 12px'), ...breaks, justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function LatestImports({ imports }: Pick<z.output<typeof importsSchema>, 'imports'>) {
  const { t, dayOf } = useWords();
  const styles = useStyles();
  return (
    <Section title={t('imports.latest')}>
      {imports.length === 0 && <Muted>{t('imports.none')}</Muted>}
      <MoreList
        items={imports}
        keyOf={({ id }) => id}
        place="find"
        textOf={({ fileName, what, by }) => `${fileName} ${t(`imports.what-${what}`)} ${by}`}
      >
        {(one) => (
          <div className={styles.line}>
            <span>
              <span className={styles.name}>{one.fileName}</span>{' '}
              <span className={styles.quiet}>
                {t(`imports.what-${one.what}`)}. {t(`imports.state-${one.state}`)}.{' '}
                {t('imports.by', { by: one.by, day: dayOf(one.at) })}
              </span>
            </span>
            <Button aria-label={t('imports.open-of', { file: one.fileName })} onClick={() => goTo('imports', [one.id])}>
              {t('imports.open')}
            </Button>
          </div>
        )}
      </MoreList>
    </Section>
  );
}
