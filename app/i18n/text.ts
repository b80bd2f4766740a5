import type { text } from './en.ts';

/**
 * The interface text of one language: plain strings, and functions where a value is said. English
 * gives the shape; every French file `satisfies` it, so that a text missing in either language,
 * or a value passed in the wrong place, does not compile.
 */
export type Text = typeof text;
