import type { Span } from './spelled-names.ts';

/**
 * The day after April 17, depuis le 3 mai, 2 June onwards: words that count from a day say which day is
 * meant, so they belong to it. Text is read without accents.
 */
const stretch =
  'days?|weeks?|weekends?|fortnights?|months?|years?|nights?|mornings?|evenings?|eve|afternoons?|jours?|semaines?|quinzaines?|mois|ans?|annees?|nuits?|matins?|matinee|soirs?|soiree|apres-midi|veille|avant-veille|lendemain|surlendemain|fin de semaine';
const side =
  'immediately|right|just|shortly|long|right up|leading up|prior|before|after|of|from|following|preceding|until|since|to|that|which|follows?|precedes?|ending|beginning|starting|plus|tard|tot|avant|apres|de|du|suivant|precedant|suivent|precedent|qui|suit|precede|depuis|jusqu';
const article = "(?:the |le |la |l'|au |du |de |d')?";

const stretchBefore = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:in|on|during|within|by|for|since|until|from|dans|pendant|durant|des|depuis|jusqu'a|a|au|vers) )?(?:(?:the|le|la|les|du) |l')?(?:(?:\\p{L}+|\\d+) )?(?:${stretch})(?: (?:${side}))* ?${article}$`,
  'iu',
);
const relationBefore = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:ever |shortly |just |some time |well |juste |peu |bien )?(?:since|until|till|by|before|after|from|following|prior to|as of|as from|up to|no later than|not later than|starting|beginning|effective|around|about|circa|depuis|des|jusqu'au|jusqu'a|avant|apres|a partir|a compter|a dater|au plus tard|d'ici|vers|autour|aux environs|aux alentours|passe))(?: on| from)? ${article}$`,
  'iu',
);
const after = new RegExp(
  `^,? ?(?:onwards?|on wards|inclusive(?:ly)?|inclus(?:ivement)?|at the latest|at the earliest|au plus tard|au plus tot|(?:and|or|et|ou) (?:before|after|since|earlier|later|onwards?|so|avant|apres|depuis|au-dela|plus tard|plus tot|environ)|(?:(?:the|a|\\p{L}+|\\d+) )?(?:${stretch}) (?:before|after|earlier|later|avant|apres|plus tard|plus tot|suivante?s?|precedente?s?)|eve|week)(?!\\p{L})`,
  'iu',
);
const farthest = 60;

/** The day with what counts from it, on either side. */
export function withWhatCountsFrom(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - farthest), start);
  const counted = stretchBefore.exec(before) ?? relationBefore.exec(before);
  return {
    start: start - (counted?.[0].length ?? 0),
    end: end + (after.exec(text.slice(end, end + farthest))?.[0].length ?? 0),
  };
}
