import { findingIn, type ReadableText } from './readable-text.ts';
import type { Finding } from './types.ts';

/**
 * E-mail addresses that no library takes for one: unfinished (nour@maple), with the sign in brackets or between dashes, or
 * said aloud. A note has no other use for the sign.
 */
const part = "[\\p{L}\\p{N}][\\p{L}\\p{N}._+'-]*";
const rest = `${part}(?:\\s?[[({<_-]*\\s?(?:\\.|dot|point|d0t)\\s?[\\])}>_-]*\\s?[\\p{L}\\p{N}_-]+)*`;
const open = '[[({<|*_/~-]';
const close = '[\\])}>|*_/~-]';
const sign = '(?:at|@|a|arobas?e?|arrobas?e?|ar[o0]base|chez|commercial|a commercial)';
const said =
  '(?:at[ -]sign|the at|at[ -]symbol|ampersat|arobas?e?|arrobas?e?|arobe|a[ -]commercial|a[ -]rond|signe[ -]at|signe[ -]a|sign[ -]at|snail)';
const provider =
  '(?:g ?-?mail|hot ?-?mail|yahoo|outlook|icloud|proton(?:mail)?|msn|aol|videotron|sympatico|rogers|telus|shaw|ymail|gmx|yandex)';

const shapes = [
  new RegExp(`${part}\\s{0,2}@\\s{0,2}${rest}`, 'giu'),
  new RegExp(`${part}\\s?${open}+\\s?${sign}\\s?${close}+\\s?${rest}`, 'giu'),
  new RegExp(`${part}\\s+${said}\\s+${rest}(?:\\s+(?:dot|point)\\s+${part})*`, 'giu'),
  // Nour at gmail.
  new RegExp(
    `${part}\\s+(?:at|a|chez|sur|on)\\s+${provider}(?:[\\s.]+(?:dot|point)?\\s?(?:com|ca|fr|org|net))?(?!\\p{L})`,
    'giu',
  ),
];

export function mailboxesIn(readable: ReadableText): Finding[] {
  return shapes.flatMap((shape) =>
    [...readable.text.matchAll(shape)].map((match) =>
      findingIn(readable, 'email', match.index, match.index + match[0].length),
    ),
  );
}
