/**
 * Words that hardly a sentence of either language does without. Somebody may be called Than or Will; a note must be
 * able to say them all the same, so that they are names only where they are written as one.
 */
const words = `
about after again also been before being both cannot could does down each else even ever every from have having here
hers herself himself into itself just less like many might more most much must need needs never none only other others
over same shall should since some still such than that their theirs them themselves then there these they this those
through till under until upon very want wants well were what when where which while whom whose will with within without
would your yours
afin ainsi alors apres assez aucun aucune aussi autre autres avaient avait avant avec avoir avons beaucoup bien celle
celles celui cependant ceux chaque chez comme comment contre dans depuis derriere devant doit doivent donc dont elle
elles encore enfin entre etaient etait etant etre faire fait faut fois font hors ici jamais jusque leur leurs lors lui
mais meme memes mieux moins notre nous ont parce parmi pendant peut peuvent plus plusieurs pour pourquoi presque puis
quand quelle quelles quelque quelques quels qui quoi sans sauf selon sera serait seront seul seule ses seulement soit
sont sous souvent suis sur tandis tant tous tout toute toutes tres trop une vers voici voila votre vous vont
`;
const grammar: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

export const isGrammarWord = (lowercase: string): boolean => grammar.has(lowercase);
