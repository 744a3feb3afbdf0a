/** Báo cáo học bạ số: what waits to be reported, what was, what the office said, and finalising. */
import '../words/of-late-screens.js';
import { makeStyles } from '@fluentui/react-components';
import type { Reports } from '../../core/contract/reports.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { breaks, column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { CertificatesSection } from './certificates-section.js';
import { CompareSection } from './compare-section.js';
import { CompletionSection } from './completion-section.js';
import { GroupItem } from './group-item.js';
import { KeptBackSection } from './kept-back-section.js';
import { ReadySection } from './ready-section.js';
import { RecallSection } from './recall-section.js';
import { StandInSection } from './stand-in-section.js';
import { ReportItem } from './report-item.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  list: { ...column('4px'), ...breaks, listStyleType: 'disc', paddingInlineStart: '20px' },
});

export function ReportsScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const { state, again, renew } = useAnswer('reports', {});
  return (
    <Screen title={t('reports.title')} lead={t('reports.lead')} focus={focus}>
      {state.kind === 'loading' && <Loading text={t('reports.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <All answer={state.answer} renew={renew} />}
    </Screen>
  );
}

function All({ answer, renew }: { readonly answer: Reports; readonly renew: () => void }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const done = (said: string): void => {
    announce(said);
    renew();
  };
  const { byMachine, certificates, groups, reports, can } = answer;
  return (
    <>
      <Muted>{t(byMachine ? 'reports.by-machine' : 'reports.by-hand')}</Muted>
      <ReadySection answer={answer} onDone={done} />
      <KeptBackSection keptBack={answer.keptBack} can={can} onDone={done} />
      {certificates.length > 0 && <CertificatesSection certificates={certificates} can={can} onDone={done} />}
      {groups.length > 0 && (
        <Section raised title={t('reports.groups')} lead={t('reports.groups-lead')}>
          {groups.map((group) => (
            <GroupItem key={`${group.schoolYear} ${group.group}`} group={group} can={can} onDone={done} />
          ))}
        </Section>
      )}
      <CompletionSection onDone={done} />
      {can.includes('recall') && <StandInSection onDone={done} />}
      {can.includes('recall') && <RecallSection onDone={done} />}
      <Section raised title={t('reports.list')}>
        {reports.length === 0 && <Muted>{t('reports.list-none')}</Muted>}
        <MoreList
          items={reports}
          keyOf={({ id }) => id}
          place="report"
          label={t('list.find-in', { list: t('reports.list') })}
          textOf={(one) =>
            [t(`reports.what.${one.what}`, { n: one.units }), one.className, one.document, one.askedBy].join(' ')
          }
        >
          {(report) => <ReportItem report={report} byMachine={byMachine} can={can} onDone={done} />}
        </MoreList>
      </Section>
      {byMachine && can.includes('compare-with-office') && <CompareSection />}
      <Classes classes={answer.classes} />
    </>
  );
}

function Classes({ classes }: Pick<Reports, 'classes'>) {
  const { t } = useWords();
  const styles = useStyles();
  if (classes.length === 0) return null;
  return (
    <Section title={t('reports.classes')}>
      <FoundList
        items={classes}
        keyOf={({ classId }) => classId}
        className={styles.list}
        textOf={({ className }) => className}
        place="class"
        label={t('list.find-class')}
      >
        {({ className, counts }) => {
          const said = Object.entries(counts).map(([state, n]) =>
            t('reports.class-line', { n, state: t(`record-state.${state as keyof typeof counts}`) }),
          );
          return `${className}: ${said.join('; ')}`;
        }}
      </FoundList>
    </Section>
  );
}
