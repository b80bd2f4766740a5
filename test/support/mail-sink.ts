/** A mail server that keeps what it gets, and that can be away. */
import { SMTPServer } from 'smtp-server';

/** A message as it arrived, decoded. */
export interface Arrived {
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly lang: string;
  readonly text: string;
  /** The attached calendar file: how it was labelled, and its lines, unfolded. */
  readonly calendar: { readonly type: string; readonly lines: readonly string[] } | null;
  /** The whole message with every part decoded: what a reader could find in it. */
  readonly everything: string;
}

export interface MailSink {
  readonly url: string;
  readonly messages: Arrived[];
  /** Refuses the next messages after their last line, as a server that is short of room does. */
  refuseNext(count: number): void;
  /** Nobody listens any more. */
  goAway(): Promise<void>;
  /** Listens again, on the same port. */
  comeBack(): Promise<void>;
}

export async function openMailSink(): Promise<MailSink> {
  const messages: Arrived[] = [];
  let refusals = 0;
  let server: SMTPServer | null = null;
  const listen = async (port: number): Promise<number> => {
    const made = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 200,
      onData(stream, _session, answer) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (refusals > 0) {
            refusals -= 1;
            answer(Object.assign(new Error('no room'), { responseCode: 452 }));
            return;
          }
          messages.push(readMessage(Buffer.concat(parts).toString()));
          answer();
        });
      },
    });
    // A client that is cut off is what some tests are about.
    made.on('error', () => {});
    server = made;
    return new Promise((resolve) => {
      const listening = made.listen(port, '127.0.0.1', () => {
        const address = listening.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  };
  const port = await listen(0);
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    refuseNext(count) {
      refusals = count;
    },
    async goAway() {
      const leaving = server;
      server = null;
      if (leaving) await new Promise<void>((resolve) => leaving.close(() => resolve()));
    },
    async comeBack() {
      await listen(port);
    },
  };
}

function readMessage(source: string): Arrived {
  const parts = partsOf(source);
  const header = headersOf(source);
  const calendar = parts.find(({ type }) => type.startsWith('text/calendar'));
  return {
    to: header('to'),
    subject: decodeWords(header('subject')),
    messageId: header('message-id'),
    lang: header('content-language'),
    text: parts.find(({ type }) => type.startsWith('text/plain'))?.content ?? '',
    calendar: calendar
      ? {
          type: calendar.type,
          lines: calendar.content
            .replace(/\r\n[ \t]/g, '')
            .split('\r\n')
            .filter(Boolean),
        }
      : null,
    everything: [source, decodeWords(header('subject')), ...parts.map((part) => part.content)].join(
      '\n',
    ),
  };
}

/** Headers by name, unfolded (RFC 5322). */
function headersOf(source: string): (name: string) => string {
  const lines = (source.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return (name) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
}

interface Part {
  readonly type: string;
  readonly content: string;
}

/** The leaves of a message, decoded (RFC 2045, RFC 2046). */
function partsOf(source: string): Part[] {
  const header = headersOf(source);
  const type = header('content-type');
  const body = source.slice(source.indexOf('\r\n\r\n') + 4);
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary) {
    const inner = body.split(`--${boundary}`).slice(1, -1);
    return inner.flatMap((part) => partsOf(part.replace(/^\r\n/, '').replace(/\r\n$/, '')));
  }
  const encoding = header('content-transfer-encoding').toLowerCase();
  if (encoding === 'base64') {
    return [{ type, content: Buffer.from(body, 'base64').toString() }];
  }
  return [{ type, content: encoding === 'quoted-printable' ? quoted(body) : body }];
}

const quoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  ).toString();

/** Encoded words of a header (RFC 2047); white space between two of them is none. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString()
        : quoted(word.replaceAll('_', ' ')),
    );
