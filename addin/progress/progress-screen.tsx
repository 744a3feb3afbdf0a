/** Tiến độ: the map of classes by groups, results counted, the school checking itself. `#/progress`. */
import '../words/of-late-screens.js';
import type { Can } from '../../core/contract/can.js';
import { usePlace } from '../frame/route.js';
import { PartsRow, usePart } from '../frame/screen-parts.js';
import { Screen } from '../parts/screen.js';
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

export function ProgressScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const [, inside] = usePlace().way;
  const can = useMe()?.can ?? [];
  const parts = PARTS.filter((one) => NEEDS[one].some((act) => can.includes(act)));
  const part = usePart(parts, 'map');
  if (part === 'self-check' && inside !== undefined) return <SelfCheckPage id={inside} focus={focus} />;
  return (
    <Screen title={t('progress.title')} focus={focus} at={part}>
      <PartsRow
        route="progress"
        label={t('progress.title')}
        parts={parts}
        at={part}
        nameOf={(one) => t(`heat.part-${one}`)}
      />
      {part === 'map' && <MapView />}
      {part === 'results' && <ResultsView />}
      {part === 'self-check' && <SelfChecksView />}
    </Screen>
  );
}
