/** Names with a meaning of their own, which nothing else can have. */

/** Stands for all configurations, or all maps, where an action takes names. */
export const nameOfAll = '__all__';

/** The client that there always is, of all that names none. */
export const defaultClientName = '__default__';
