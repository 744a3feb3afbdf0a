/** A diagnosis, all of it, in words: what the reporter sees before she sends and the administrator afterwards. */
import type { Diagnosis } from '../../core/contract/incidents.js';
import type { UiCode } from '../../core/words/vi/ui.js';
import { PLACES } from '../frame/places.js';
import { ROUTES } from '../frame/route.js';
import { useFactLines } from '../parts/fact-lines.js';
import type { Translate } from '../words/text.js';
import { useWords } from '../words/words.js';

export function DiagnosisLines({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { t } = useWords();
  const lines = linesOf(diagnosis, t);
  return (
    <dl className={useFactLines().lines}>
      {lines.map(([name, values]) => (
        <div key={name}>
          <dt>{(t as (code: UiCode) => string)(name)}</dt>
          {values.map((value, at) => (
            <dd key={`${at} ${value}`}>{value}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

type Name = Extract<UiCode, `incidents.${string}`>;

function linesOf(one: Diagnosis, t: Translate): readonly (readonly [Name, readonly string[]])[] {
  const { version, page, language, browser, office, window, online, faults } = one;
  const { width, height, scale } = window;
  const size = { width: String(width), height: String(height), scale: String(scale) };
  return [
    ['incidents.version', [version ?? t('incidents.unknown')]],
    ['incidents.page', [page === null ? t('incidents.page-none') : pageName(page, t)]],
    ['incidents.office', [office === null ? t('incidents.office-none') : officeWords(office, t)]],
    ['incidents.browser', [browser]],
    ['incidents.window', [t('incidents.window-size', size)]],
    ['incidents.language', [language]],
    ['incidents.connection', [t(online ? 'incidents.connection-on' : 'incidents.connection-off')]],
    ['incidents.faults', faults.length === 0 ? [t('incidents.faults-none')] : faults],
  ];
}

/** As the frame calls it; a screen of another version by its name in the program. */
function pageName(page: string, t: Translate): string {
  const route = ROUTES.find((one) => one === page);
  return route ? (t as (code: UiCode) => string)(PLACES[route].name) : page;
}

function officeWords({ host, ...more }: NonNullable<Diagnosis['office']>, t: Translate): string {
  const known = [more.version, more.platform, more.excelApi && `ExcelApi ${more.excelApi}`, more.language];
  const named =
    host === null ? 'incidents.office-none' : host === 'excel' ? 'incidents.office-excel' : 'incidents.office-other';
  return [t(named), ...known.filter(Boolean)].join(', ');
}
