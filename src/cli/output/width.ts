/** How much room text takes on a terminal, in columns; control sequences are not counted in, and must not be there. */

/** Scripts and signs that take two columns (Unicode: East Asian Width, and emoji that are shown as pictures). */
const WIDE =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u{3000}-\u{303e}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}]/u;
/** Accents that are put on the letter before, and marks that nobody sees. */
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]/u;
/** What most text is made of. */
const PLAIN = /^[\u{20}-\u{7e}]*$/u;

export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0);
}

/** The beginning of the text, with `…` at its end where not all of it fits. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  if (width < 1) return '';
  let room = width - 1;
  let kept = '';
  for (const character of text) {
    room -= characterWidth(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

function characterWidth(character: string): number {
  if (INVISIBLE.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
