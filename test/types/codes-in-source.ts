/**
 * The codes that the sources give to errors, to problems of maps and to notes of plans, as the compiler knows them. Promise:
 * whatever text is given to a parameter or a property named `code`, in words or by its type, is among them.
 */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** All in lower case: codes of the system's errors, which are compared here and there, are in capitals. */
const CODE = /^[a-z]/;

/** @returns each code with the first place that gives it */
export function codesInSource(): ReadonlyMap<string, string> {
  const program = programOf(`${root}tsconfig.build.json`);
  const checker = program.getTypeChecker();
  const codes = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    for (const source of codesGivenBy(node, checker))
      for (const code of textsOf(checker.getTypeAtLocation(source)))
        if (CODE.test(code) && !codes.has(code)) codes.set(code, placeOf(source));
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(`${root}src/`)) visit(file);
  return codes;
}

function programOf(configuration: string): ts.Program {
  const { config } = ts.readConfigFile(configuration, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(fileNames, options);
}

function codesGivenBy(node: ts.Node, checker: ts.TypeChecker): readonly ts.Node[] {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return codeArguments(node, checker);
  if (ts.isPropertyAssignment(node))
    return isNamedCode(node.name) && isOfType(node.parent, checker) ? [node.initializer] : [];
  if (ts.isShorthandPropertyAssignment(node)) return isNamedCode(node.name) ? [node.name] : [];
  if (ts.isPropertySignature(node)) return isNamedCode(node.name) ? given(node.type) : [];
  if (ts.isParameter(node)) return isNamedCode(node.name) ? given(node.type, node.initializer) : [];
  return [];
}

function codeArguments(call: ts.CallExpression | ts.NewExpression, checker: ts.TypeChecker): ts.Node[] {
  const parameters = checker.getResolvedSignature(call)?.parameters ?? [];
  const index = parameters.findIndex(({ name }) => name === 'code');
  return given(call.arguments?.[index]);
}

function given(...nodes: readonly (ts.Node | undefined)[]): ts.Node[] {
  return nodes.flatMap((node) => node ?? []);
}

/** In a mapping of any keys, `code` is one of many words. */
function isOfType(literal: ts.ObjectLiteralExpression, checker: ts.TypeChecker): boolean {
  const type = checker.getContextualType(literal);
  if (type === undefined) return true;
  const possible = type.isUnion() ? type.types : [type];
  return possible.some((one) => one.getProperty('code') !== undefined);
}

function isNamedCode(name: ts.Node): boolean {
  return ts.isIdentifier(name) && name.text === 'code';
}

function textsOf(type: ts.Type): readonly string[] {
  if (type.isUnion()) return type.types.flatMap(textsOf);
  return type.isStringLiteral() ? [type.value] : [];
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName.slice(root.length)}:${line + 1}`;
}
