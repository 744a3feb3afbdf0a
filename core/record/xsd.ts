/** An XML Schema of the package, made of the same table that writes it; the Ministry's own is not available to us. */
import { LEVEL_NAMES, RESULT_NAMES } from '../fields/level-names.js';
import { SUBJECT_LEVELS, TRAIT_LEVELS } from '../codes/levels.js';
import { NOT_ASKED, NOT_ASSESSED, SEX_WORDS, yesOrNo } from './record-words.js';
import { specOf } from './spec-for.js';
import { type Spec, TAG_KINDS, type TagKind, type TagSpec } from './spec.js';

const SIGNATURES = 'http://www.w3.org/2000/09/xmldsig#';

/** A simple type: a base with a pattern, or the words it may be. */
type Shape = { readonly pattern: string } | { readonly words: readonly string[] } | { readonly base: string };

const SHAPES: Readonly<Record<TagKind, Shape>> = {
  // Something to read: the specification leaves out what is absent.
  text: { pattern: String.raw`[\s\S]*\S[\s\S]*` },
  uuid: { pattern: '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}' },
  day: { pattern: String.raw`\d{2}/\d{2}/\d{4}` },
  moment: { base: 'xs:dateTime' },
  count: { base: 'xs:nonNegativeInteger' },
  measure: { pattern: String.raw`\d+(\.\d{1,4})?` },
  sex: { words: Object.values(SEX_WORDS) },
  'subject-level': { words: SUBJECT_LEVELS.map((level) => LEVEL_NAMES[level]) },
  'trait-level': { words: TRAIT_LEVELS.map((level) => LEVEL_NAMES[level]) },
  result: { words: [...Object.values(RESULT_NAMES), NOT_ASSESSED] },
  answer: { words: [yesOrNo(true), yesOrNo(false), NOT_ASKED] },
};

/**
 * The schema of a released record and of a list of them. Tags the specification makes mandatory but article 8 takes from
 * some pupils are optional here. Throws RangeError for a version we do not know.
 */
export function xsdOf(version: string): string {
  const spec = specOf(version);
  const { groups } = spec;
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!-- ${spec.source}, ${groups.record} ${spec.version}; made from the table of tags, do not edit. -->`,
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">',
    [
      `<xs:element name="${groups.batch}">`,
      [
        '<xs:complexType>',
        [
          '<xs:sequence>',
          [`<xs:element ref="${groups.record}" maxOccurs="unbounded"/>`, signatures(1, 1)],
          '</xs:sequence>',
          '<xs:attribute name="id" type="xs:ID" use="required"/>',
        ],
        '</xs:complexType>',
      ],
      '</xs:element>',
      ...recordSchema(spec),
      ...TAG_KINDS.flatMap((kind) => simpleType(kind, SHAPES[kind])),
    ],
    '</xs:schema>',
    '',
  ]);
}

type Block = readonly (string | Block)[];

const lines = (block: Block, depth = 0): string =>
  block.map((item) => (typeof item === 'string' ? '  '.repeat(depth) + item : lines(item, depth + 1))).join('\n');

const recordSchema = (spec: Spec): Block => {
  const { groups, slots } = spec;
  return group(
    groups.record,
    [
      ...group(groups.data, [
        ...group(groups.general, tags(spec.general), { id: true }),
        ...group(
          groups.course,
          group(groups.courseLine, tags(spec.courseLine), { many: true, attributes: spec.courseLineAttributes }),
          { id: true },
        ),
        ...group(
          groups.summary,
          [
            ...tags(spec.summary),
            ...group(groups.scores, group(groups.scoreRow, tags(spec.scoreRow), { many: true }), { optional: true }),
            ...group(groups.traits, tags(spec.traits), { optional: true }),
          ],
          { id: true },
        ),
        ...group(groups.leader, tags(spec.leader), { id: true }),
        ...group(groups.issue, tags(spec.issue), { id: true }),
      ]),
      ...group(groups.signers, [
        // The specification leaves the homeroom teacher's signature to the school (decision 20).
        ...group(groups.slots.homeroom, tags(slots.homeroom), { id: true, optional: true }),
        ...group(groups.slots.principal, tags(slots.principal), { id: true }),
        ...group(groups.slots.seal, tags(slots.seal), { id: true }),
      ]),
      signatures(2, 3),
    ],
    { id: true },
  );
};

interface GroupShape {
  readonly id?: boolean;
  readonly optional?: boolean;
  readonly many?: boolean;
  readonly attributes?: readonly TagSpec<never>[];
}

const group = (name: string, inside: Block, { id, optional, many, attributes = [] }: GroupShape = {}): Block => [
  `<xs:element name="${name}"${optional ? ' minOccurs="0"' : ''}${many ? ' maxOccurs="unbounded"' : ''}>`,
  [
    '<xs:complexType>',
    [
      '<xs:sequence>',
      inside,
      '</xs:sequence>',
      ...(id ? ['<xs:attribute name="Id" type="xs:ID" use="required"/>'] : []),
      ...attributes.map(
        ({ tag, kind, mandatory }) =>
          `<xs:attribute name="${tag}" type="${kind}"${mandatory === 'yes' ? ' use="required"' : ''}/>`,
      ),
    ],
    '</xs:complexType>',
  ],
  '</xs:element>',
];

const tags = (specs: readonly TagSpec<never>[]): Block =>
  specs.map(
    ({ tag, kind, mandatory }) =>
      `<xs:element name="${tag}" type="${kind}"${mandatory === 'yes' ? '' : ' minOccurs="0"'}/>`,
  );

/** What is inside a signature is checked by whoever checks the signature. */
const signatures = (least: number, most: number): string =>
  `<xs:any namespace="${SIGNATURES}" processContents="skip" minOccurs="${least}" maxOccurs="${most}"/>`;

const simpleType = (name: string, shape: Shape): Block => [
  `<xs:simpleType name="${name}">`,
  [
    `<xs:restriction base="${'base' in shape ? shape.base : 'xs:string'}">`,
    'pattern' in shape ? [`<xs:pattern value="${shape.pattern}"/>`] : [],
    'words' in shape ? shape.words.map((word) => `<xs:enumeration value="${word}"/>`) : [],
    '</xs:restriction>',
  ],
  '</xs:simpleType>',
];
