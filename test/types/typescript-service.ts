/** TypeScript's language service over snippets that are in no file, with the options of this project. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

interface Diagnostic {
  /** The piece of the snippet that is underlined. */
  readonly at: string;
  readonly start: number;
  /** With all that TypeScript adds below the first line. */
  readonly message: string;
}

export interface TypeScriptService {
  diagnosticsOf(name: string): readonly Diagnostic[];
  /** What the editor offers at a position, without what it offers everywhere. */
  completionsAt(name: string, position: number): readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param snippets Texts by name; they may import from `../../src` as files in this folder do.
 * @param files Paths of files of this project, which are names as well.
 */
export function serviceFor(
  snippets: ReadonlyMap<string, string>,
  files: readonly string[] = [],
): TypeScriptService {
  const names = [...snippets.keys()];
  const fileOf = (name: string) =>
    files.includes(name) ? `${root}${name}` : `${root}test/types/snippet-${names.indexOf(name)}.ts`;
  const texts = new Map(Array.from(snippets, ([name, text]) => [fileOf(name), text]));
  const service = ts.createLanguageService(hostOf(texts, files.map(fileOf)), ts.createDocumentRegistry());
  return {
    diagnosticsOf: (name) =>
      [...service.getSyntacticDiagnostics(fileOf(name)), ...service.getSemanticDiagnostics(fileOf(name))].map(
        ({ start = 0, length = 0, messageText }) => ({
          at: (snippets.get(name) ?? '').slice(start, start + length),
          start,
          message: ts.flattenDiagnosticMessageText(messageText, '\n'),
        }),
      ),
    completionsAt: (name, position) =>
      (service.getCompletionsAtPosition(fileOf(name), position, undefined)?.entries ?? [])
        .filter(({ sortText }) => Number(sortText) < 15)
        .map((entry) => entry.name),
  };
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options;
}

function hostOf(texts: ReadonlyMap<string, string>, files: readonly string[]): ts.LanguageServiceHost {
  const options = compilerOptions();
  const readFile = (file: string) => texts.get(file) ?? ts.sys.readFile(file);
  return {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...texts.keys(), ...files],
    getScriptVersion: () => '1',
    getScriptSnapshot: (file) => {
      const text = readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => texts.has(file) || ts.sys.fileExists(file),
    readFile,
  };
}
