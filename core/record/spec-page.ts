/** The table of tags as people read it (docs/TRANSCRIPT-XML.md): made of what writes the XML, so that both say the same. */
import { specOf } from './spec-for.js';
import type { Mandatory, TagSpec } from './spec.js';

const MANDATORY: Readonly<Record<Mandatory, string>> = {
  yes: 'yes',
  assessed: 'yes, of a pupil assessed like everybody',
  known: 'yes, where there is one',
  no: '',
};

/** Markdown. Throws RangeError for a version we do not know. */
export function specPage(version: string): string {
  const spec = specOf(version);
  const { groups, slots } = spec;
  const table = (name: string, specs: readonly TagSpec<never>[], inside = ''): string[] => [
    `## \`${name}\`${inside}`,
    '',
    '| tag | mandatory | holds | from | choice |',
    '| --- | --- | --- | --- | --- |',
    ...specs.map(
      ({ tag, mandatory, kind, field, choice = '' }) =>
        `| \`${tag}\` | ${MANDATORY[mandatory]} | ${kind} | ${field} | ${choice} |`,
    ),
    '',
  ];
  return [
    `# The transcript's XML, version ${spec.version}`,
    '',
    `${spec.source}. This page is written from the table the XML is written from (\`core/record/spec-v1.ts\`), and a`,
    'test compares them. An absent value has no tag. The XML Schema is `core/record/hoc-ba-1.0.xsd`.',
    '',
    '## What the specification leaves open',
    '',
    ...spec.choices.map((choice) => `- ${choice}`),
    '',
    ...table(groups.general, spec.general),
    ...table(groups.courseLine, spec.courseLine, `, a line of \`${groups.course}\``),
    ...table(groups.courseLine, spec.courseLineAttributes, ', its attributes'),
    ...table(groups.summary, spec.summary),
    ...table(groups.scoreRow, spec.scoreRow, `, a line of \`${groups.scores}\``),
    ...table(groups.traits, spec.traits),
    ...table(groups.leader, spec.leader, ', once the principal signs'),
    ...table(groups.issue, spec.issue, ', once the school releases'),
    ...table(groups.slots.homeroom, slots.homeroom),
    ...table(groups.slots.principal, slots.principal),
    ...table(groups.slots.seal, slots.seal),
  ].join('\n');
}
