import ts from 'typescript';

/** Names a file imports when it runs. */
export function importsOf(file, text) {
  const names = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const add = (specifier) => specifier && ts.isStringLiteralLike(specifier) && names.push(specifier.text);
  const allTypes = (named) =>
    named?.elements !== undefined && named.elements.length > 0 && named.elements.every(({ isTypeOnly }) => isTypeOnly);
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const { importClause: clause, moduleSpecifier } = statement;
      if (!clause?.isTypeOnly && !(clause && !clause.name && allTypes(clause.namedBindings))) add(moduleSpecifier);
    } else if (ts.isExportDeclaration(statement)) {
      if (!statement.isTypeOnly && !allTypes(statement.exportClause)) add(statement.moduleSpecifier);
    } else if (ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference))
      if (!statement.isTypeOnly) add(statement.moduleReference.expression);
  }
  if (/\bimport\s*\(/.test(text)) {
    const visit = (node) => {
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return names;
}
