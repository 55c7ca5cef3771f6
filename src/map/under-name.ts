/** Declarations under another name: a configuration has the name that it bears in its map. */

export function underName<Named extends { readonly name: string }>(declaration: Named, name: string): Named {
  return declaration.name === name ? declaration : { ...declaration, name };
}

/** The same for volumes. */
export function underAlias<Named extends { readonly alias: string }>(
  declaration: Named,
  alias: string,
): Named {
  return declaration.alias === alias ? declaration : { ...declaration, alias };
}
