/** Times the compiler on a text that stands in `src` but in no file there. */
import { performance } from 'node:perf_hooks';
import ts from 'typescript';

/** Milliseconds to make a program of the text and to find its errors; files of the disk are parsed once only. */
export type Check = (text: string) => number;

export function checkIn(root: string): Check {
  const file = `${root}/src/bench.generated.ts`;
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const parsed = new Map<string, ts.SourceFile | undefined>();
  return (text) => {
    host.fileExists = (name) => name === file || fileExists(name);
    host.getSourceFile = (name, language) => {
      if (name === file) return ts.createSourceFile(name, text, language);
      if (!parsed.has(name)) parsed.set(name, getSourceFile(name, language));
      return parsed.get(name);
    };
    const begin = performance.now();
    const program = ts.createProgram([file], options, host);
    const source = program.getSourceFile(file);
    const errors = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    const time = performance.now() - begin;
    const [error] = errors;
    if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
    return time;
  };
}
