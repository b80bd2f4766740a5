/**
 * The page shown while the database is away: plain HTML in both languages, made of nothing that
 * could be away as well. It asks the browser to try again by itself.
 */
export function outagePage(reference: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Back in a moment · De retour dans un instant – Passerelle</title>
<link rel="stylesheet" href="/outage.css">
</head>
<body>
<main>
<section>
<h1>Passerelle will be back in a moment</h1>
<p>The portal cannot reach its database. Nothing that was saved is lost. What you were sending may not have been saved: go back and send it again in a minute.</p>
<p>If this lasts, give this reference to the help desk: <strong>${reference}</strong></p>
</section>
<section lang="fr">
<h1>Passerelle sera de retour dans un instant</h1>
<p>Le portail ne peut pas joindre sa base de données. Rien de ce qui était enregistré n’est perdu. Ce que vous envoyiez n’a peut-être pas été enregistré : revenez en arrière et renvoyez-le dans une minute.</p>
<p>Si cela dure, donnez cette référence au service d’assistance : <strong>${reference}</strong></p>
</section>
</main>
</body>
</html>
`;
}

/** How long a browser or a probe should wait before it asks again, in seconds. */
export const outageRetrySeconds = 10;
