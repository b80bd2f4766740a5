import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { TextProvider } from '#app/i18n/context.tsx';
import { langOfPath } from '#app/i18n/lang.ts';
import { loadText } from '#app/i18n/load.ts';

const lang = langOfPath(window.location.pathname) ?? 'en';

// The page is complete without this; a chunk that fails to load leaves plain links and forms.
const text = await loadText(lang);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TextProvider lang={lang} text={text}>
        <RemixBrowser />
      </TextProvider>
    </StrictMode>,
  );
});
