/** Parts of the type of a map's content, whatever else is in it. */

/** The keys as text. */
export type KeyOf<Section> = `${keyof Section & (string | number)}`;

/** A part with names of its own, such as `volumes`. Without names if it is not there. */
export type Section<Content, Key extends string> = Key extends keyof Content
  ? NonNullable<Content[Key]>
  : Record<never, never>;

/** What is given for a property; `never` if nothing is. */
export type Given<Configuration, Property extends string> = Configuration extends unknown
  ? Property extends keyof Configuration
    ? NonNullable<Configuration[Property]>
    : never
  : never;

/** Each word of a list, or the only one. */
export type WordOf<Words> = `${(Words extends readonly (infer Word)[] ? Word : Words) & (string | number)}`;

/** What is under each of some keys; nothing where there is no such key. */
export type At<Section, Keys> = Keys extends keyof Section ? Section[Keys] : never;
