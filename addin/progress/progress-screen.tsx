/** Tiến độ: the map of classes by groups, results counted, the school checking itself. `#/progress`. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import type { Can } from '../../core/contract/can.js';
import { goTo, usePlace } from '../frame/route.js';
import { Screen } from '../parts/screen.js';
import { row } from '../parts/styles.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { MapView } from './map-view.js';
import { ResultsView } from './results-view.js';
import { SelfCheckPage } from './self-check-page.js';
import { SelfChecksView } from './self-checks-view.js';

const PARTS = ['map', 'results', 'self-check'] as const;
type Part = (typeof PARTS)[number];
const NEEDS: Readonly<Record<Part, Can>> = {
  map: ['see-progress'],
  results: ['read-results'],
  'self-check': ['read-self-checks'],
};
const isPart = (text: string | undefined): text is Part => (PARTS as readonly (string | undefined)[]).includes(text);

const useStyles = makeStyles({ parts: row('8px') });

export function ProgressScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const [way, inside] = usePlace().way;
  const can = useMe()?.can ?? [];
  const parts = PARTS.filter((one) => NEEDS[one].some((act) => can.includes(act)));
  const part: Part = isPart(way) && parts.includes(way) ? way : (parts[0] ?? 'map');
  if (part === 'self-check' && inside !== undefined) return <SelfCheckPage id={inside} focus={focus} />;
  return (
    <Screen title={t('progress.title')} focus={focus} at={part}>
      {parts.length > 1 && (
        <nav className={styles.parts} aria-label={t('progress.title')}>
          {parts.map((one) => (
            <Button
              key={one}
              appearance={one === part ? 'primary' : 'secondary'}
              {...(one === part && { 'aria-current': 'page' as const })}
              onClick={() => goTo('progress', one === parts[0] ? [] : [one])}
            >
              {t(`heat.part-${one}`)}
            </Button>
          ))}
        </nav>
      )}
      {part === 'map' && <MapView />}
      {part === 'results' && <ResultsView />}
      {part === 'self-check' && <SelfChecksView />}
    </Screen>
  );
}
