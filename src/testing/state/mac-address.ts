/** MAC addresses, as clients write them and as engines show them. */

const FORMS =
  /^[0-9a-f]{2}(?:(?<sign>[:-])[0-9a-f]{2})(?:\k<sign>[0-9a-f]{2}){4}$|^[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}$/i;

/** With colons, in small letters: `02:42:ac:11:00:02`. Nothing where the text is no address. */
export function macAddressOf(text: string): string | undefined {
  if (!FORMS.test(text)) return undefined;
  const digits = text.toLowerCase().replace(/[:.-]/g, '');
  return digits.replace(/..(?!$)/g, '$&:');
}
