/** Mounts written as one text: `/host:/inside:ro,z`, `name:/inside`, `/inside`. What is wrong is told with status 500. */
import { Refusal } from '../../state/refusal.js';
import { cleanPath, type MountDeclaration, PRIVATE, PROPAGATIONS, targetFault } from './mount-declaration.js';

/** @param driver of volumes. @throws Refusal */
export function bindIn(text: string, driver: string): MountDeclaration {
  const { source, target, mode } = partsOf(text);
  if (!isMode(mode)) throw new Refusal(500, `invalid mode: ${mode}`);
  const type = source.startsWith('/') ? 'bind' : 'volume';
  const fault = targetFault(target) ?? optionFault(type, mode);
  if (fault !== undefined)
    throw new Refusal(
      500,
      `invalid volume specification: '${text}': invalid mount config for type "${type}": ${fault}`,
    );
  const common = { target: cleanPath(target), readOnly: wordsIn(mode).includes('ro') };
  if (type === 'bind')
    return { ...common, type, source: cleanPath(source), mode, propagation: propagationIn(mode) ?? PRIVATE };
  return {
    ...common,
    type,
    name: source,
    driver,
    labels: {},
    options: {},
    mode: source ? mode || 'z' : mode,
  };
}

/** Two parts are a source and a path inside, or a path inside and how it is mounted. */
function partsOf(text: string): { readonly source: string; readonly target: string; readonly mode: string } {
  const parts = text.split(':');
  const [first = '', second, mode = ''] = parts;
  if (first === '' || second === '' || parts.length > 3)
    throw new Refusal(500, `invalid volume specification: '${text}'`);
  if (second === undefined) return { source: '', target: first, mode };
  if (parts.length === 2 && isMode(second)) return { source: '', target: first, mode: second };
  return { source: first, target: second, mode };
}

/** Of each of these, one at most. */
const MODES: readonly (readonly string[])[] = [
  ['ro', 'rw'],
  ['z', 'Z'],
  ['copy', 'nocopy'],
  ['consistent', 'cached', 'delegated'],
  PROPAGATIONS,
];

export function isMode(mode: string): boolean {
  const words = wordsIn(mode);
  const kinds = words.map((word) => MODES.findIndex((kind) => kind.includes(word)));
  return !kinds.includes(-1) && new Set(kinds).size === kinds.length;
}

export function wordsIn(mode: string): readonly string[] {
  return mode === '' ? [] : mode.split(',');
}

function propagationIn(mode: string): string | undefined {
  return wordsIn(mode).find((word) => PROPAGATIONS.includes(word));
}

function optionFault(type: 'bind' | 'volume', mode: string): string | undefined {
  const copies = wordsIn(mode).some((word) => ['copy', 'nocopy'].includes(word));
  if (type === 'bind' && copies) return 'field VolumeOptions must not be specified';
  if (type === 'volume' && propagationIn(mode) !== undefined)
    return 'field BindOptions must not be specified';
  return undefined;
}
