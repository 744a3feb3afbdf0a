// No state of a unit is spelt outside core/record (decision 36): whoever needs to know asks a predicate, so that a new state
// is a row of a table there and nowhere an `if`. SQL gets lists of states from those predicates, as parameters.

// As core/record/record-states.ts lists them; a test holds the two together.
export const STATES = [
  ...['entering', 'homeroom-signed', 'approved', 'sealed', 'submitted', 'refused', 'accepted'],
  ...['finalising', 'finalised', 'recall-asked', 'final-recall-asked', 'recalled'],
];

const SPELT = new Set(STATES);
/** Words that much else is, too: what is compared with them is a state where its type has a name only units have. */
const SHARED = new Set(['approved', 'refused', 'accepted', 'recalled', 'submitted', 'finalised']);
const IN_SQL = new RegExp(`'(?:approved|${STATES.filter((state) => !SHARED.has(state)).join('|')})'`);
const SAID = 'States of a unit are asked, never spelt: use a predicate of core/record/record-states.ts.';

/** Whether every text a type may be is a state, and not shared words alone; `'approved' | 'refused'` is something else's answer. */
function isState(checker, type) {
  const parts = type.isUnion() ? type.types : [type];
  const texts = parts.filter((part) => part.isStringLiteral());
  const own = texts.some(({ value }) => !SHARED.has(value));
  return own && texts.every(({ value }) => SPELT.has(value)) && !parts.some(isText);
  function isText(part) {
    return checker.typeToString(part) === 'string';
  }
}

/** @type {import('eslint').Rule.RuleModule} */
export const statesAreAsked = {
  meta: { type: 'problem', schema: [], messages: { spelt: SAID } },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const typeOf = (node) => checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));
    const report = (node) => context.report({ node, messageId: 'spelt' });

    /** What a literal is compared with; null where it is compared with nothing. */
    const comparedWith = (node) => {
      const { parent } = node;
      if (parent.type === 'BinaryExpression') return parent.left === node ? parent.right : parent.left;
      if (parent.type === 'SwitchCase') return parent.parent.discriminant;
      const call = parent.type === 'ArrayExpression' ? parent.parent.parent : null;
      return call?.type === 'CallExpression' && call.callee.object === parent ? call.arguments[0] : null;
    };
    /** What only units are called needs no type to be known. */
    const isSpelt = (node) => {
      const other = comparedWith(node);
      if (other && !SHARED.has(node.value)) return true;
      const type = other ? typeOf(other) : checker.getContextualType(esTreeNodeToTSNodeMap.get(node));
      return type !== undefined && isState(checker, type);
    };
    // A table of all states, as words or tones are kept, is no comparison; a type says what there is, not what is so.
    const isName = (node) => node.parent.type === 'Property' && node.parent.key === node && !node.parent.computed;

    return {
      Literal(node) {
        if (typeof node.value !== 'string') return;
        if (IN_SQL.test(node.value)) report(node);
        else if (SPELT.has(node.value) && !isName(node) && node.parent.type !== 'TSLiteralType' && isSpelt(node)) {
          report(node);
        }
      },
      TemplateElement(node) {
        if (IN_SQL.test(node.value.raw)) report(node);
      },
    };
  },
};
