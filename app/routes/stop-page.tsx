import { Form } from '@remix-run/react';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page } from '#app/ui/page-shell.tsx';

/** What a page says that ends something by the word of a message. */
export interface StopWords {
  readonly ask: string;
  readonly button: string;
  readonly done: string;
  readonly unknown: { readonly title: string; readonly text: string };
}

/**
 * Ends what a person asked to be sent, without signing in, by the word in the address alone (RFC 8058).
 * Opening the page changes nothing: programs open the links of a message before its reader does.
 */
export function StopPage({
  title,
  whole,
  answer,
  words,
  toChoice,
}: {
  readonly title: string;
  /** False for a link that was cut. */
  readonly whole: boolean;
  readonly answer: { readonly stopped: boolean } | undefined;
  readonly words: StopWords;
  readonly toChoice: { readonly href: string; readonly label: string };
}) {
  return (
    <Page title={title}>
      {answer?.stopped ? (
        <Notice kind="success" live>
          {words.done}
        </Notice>
      ) : answer || !whole ? (
        <Notice kind="warning" title={words.unknown.title} live>
          {words.unknown.text}
        </Notice>
      ) : (
        <Form method="post" className="stack" noValidate>
          <p>{words.ask}</p>
          <Button>{words.button}</Button>
        </Form>
      )}
      {answer || !whole ? (
        <p className="btn-row">
          <ButtonLink kind="secondary" href={toChoice.href}>
            {toChoice.label}
          </ButtonLink>
        </p>
      ) : null}
    </Page>
  );
}
