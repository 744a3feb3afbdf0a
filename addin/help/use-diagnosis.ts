/** The one diagnosis of page and pane as they are now: what help shows and what a report takes along. */
import type { Diagnosis } from '../../core/contract/incidents.js';
import { recentFaults } from '../device/recent-faults.js';
import { usePane } from '../frame/pane-context.js';
import { cameFrom } from '../frame/route.js';
import { useWords } from '../words/words.js';
import { diagnosisOf } from './diagnosis-now.js';
import { useVersion } from './use-version.js';

export function useDiagnosis(): Diagnosis {
  const { locale: language } = useWords();
  const version = useVersion();
  const office = usePane()?.office ?? null;
  return diagnosisOf({
    ...{ version, office, language, page: cameFrom(), browser: navigator.userAgent },
    window: { width: innerWidth, height: innerHeight, ratio: devicePixelRatio },
    ...{ online: navigator.onLine, faults: recentFaults() },
  });
}
