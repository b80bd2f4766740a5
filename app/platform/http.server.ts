/**
 * The HTTP edge, for routes: who asks, what a form sent, and the answers that are not a page.
 * Every leaf route calls its own guard; a parent's loader protects nothing.
 */
import { once } from 'node:events';
import busboy from 'busboy';
import type { Actor, Role } from '#app/domain/access/actor.ts';
import { type CaseAccess, can, closedTo, rolesAllowed } from '#app/domain/access/can.ts';
import type { Permission } from '#app/domain/access/permissions.ts';
import type { Refusal } from '#app/domain/decision.ts';
import { type Lang, langOfPath } from '#app/i18n/lang.ts';
import { refusalText } from '#app/i18n/refusal-text.server.ts';
import { pathTo } from '#app/paths.ts';
import type { LoadContext } from '#app/platform/load-context.ts';
import type { PageProblem } from '#app/platform/page-problem.ts';
import { isFresh, readSession, type SignedIn } from '#app/platform/sessions.server.ts';

// ── Answers that are not a page ──────────────────────────────────────────────────────────────

function problem(status: number, data: PageProblem): Response {
  return Response.json(data, { status });
}

/** 404: unknown, or another organization's; the two are never told apart. To be thrown. */
export const notFound = () => problem(404, { code: 'not_found' });

/** 403 with the roles that may, so that the page can say who to ask. To be thrown. */
export const forbidden = (whoMay: readonly Role[]) => problem(403, { code: 'forbidden', whoMay });

/** 403 for an organization to which live profiles are closed: why, and what would help. To be thrown. */
export const closed = (why: Refusal) =>
  problem(403, { code: 'closed', why: { en: refusalText('en', why), fr: refusalText('fr', why) } });

/** 409 for an act that came just after another sponsor was confirmed: why, and where to go on. To be thrown. */
export const taken = (similar: string) => problem(409, { code: 'taken', similar });

/** See Other: what every successful write answers. */
export function redirectTo(path: string, headers: HeadersInit = {}): Response {
  const response = new Response(null, { status: 303, headers });
  response.headers.set('Location', path);
  return response;
}

// ── Who asks ─────────────────────────────────────────────────────────────────────────────────

// Several loaders of one page ask who is signed in; the session is read once a request.
const known = new WeakMap<LoadContext, Promise<SignedIn | null>>();

// Requests that began as a write: the loaders that run after its action are given a GET.
const writes = new WeakSet<LoadContext>();

/** Whether the page about to be made answers a form, with what was typed in it. */
export const isAnswerToForm = (context: LoadContext): boolean => writes.has(context);

/** The session of the request, even one that still waits for its second factor. */
export function findSession(request: Request, context: LoadContext): Promise<SignedIn | null> {
  if (request.method === 'POST') writes.add(context);
  const asked = known.get(context);
  if (asked) return asked;
  const reading = readSession(request);
  known.set(context, reading);
  return reading;
}

/** The signed-in person with both factors given, or null. */
export async function findSignedIn(
  request: Request,
  context: LoadContext,
): Promise<SignedIn | null> {
  const session = await findSession(request, context);
  return session?.secondFactorAt ? session : null;
}

/** Who asks, or null before sign-in. */
export async function findActor(request: Request, context: LoadContext): Promise<Actor | null> {
  return (await findSignedIn(request, context))?.actor ?? null;
}

/** The language of the page a request is for. */
export function langOf(request: Request): Lang {
  return langOfPath(new URL(request.url).pathname) ?? 'en';
}

/** The page to come back to. A form's own page takes its place when the request was a write. */
function returnPath(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete('_data');
  url.searchParams.delete('index');
  url.searchParams.delete('unsent');
  return url.pathname + url.search;
}

/**
 * A return path that a link carried, when it is a page of this portal; otherwise null. Anything
 * that a browser could read as another site's address is refused.
 */
export function safeReturnPath(value: string | null | undefined): string | null {
  if (!value || value.length > 2000 || !/^\/(en|fr)\/[^\\]*$/.test(value)) return null;
  const base = 'http://portal.invalid';
  if (!URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  return url.origin === base ? url.pathname + url.search : null;
}

/** The signed-in session, or a redirect to sign-in (thrown) that comes back here. */
export async function requireSignedIn(request: Request, context: LoadContext): Promise<SignedIn> {
  const session = await findSignedIn(request, context);
  if (session) return session;
  const query = new URLSearchParams({ return: returnPath(request) });
  throw redirectTo(`${pathTo('sign-in', langOf(request))}?${query}`);
}

/** Who asks, or a redirect to sign-in (thrown) that comes back here. */
export async function requireActor(request: Request, context: LoadContext): Promise<Actor> {
  return (await requireSignedIn(request, context)).actor;
}

/** Throws the 403 page that says who may, unless the matrix allows it (on this case, when given). */
export function requirePermission(actor: Actor, permission: Permission, access?: CaseAccess): void {
  if (can(actor, permission, access)) return;
  const why = closedTo(actor, permission);
  throw why ? closed(why) : forbidden(rolesAllowed(permission));
}

/**
 * Asks for a fresh second factor before restricted details open and before confirm, publish and
 * approve (privacy: sign-in). Throws a redirect to the step-up page when the last one is too old.
 * A form that meets it is lost, and the page it comes back to says so.
 */
export async function requireFreshFactor(request: Request, context: LoadContext): Promise<void> {
  const session = await requireSignedIn(request, context);
  if (isFresh(session)) return;
  const back = returnPath(request);
  throw stepUp(
    request,
    request.method === 'POST' ? `${back}${back.includes('?') ? '&' : '?'}${unsentMark}` : back,
  );
}

/** How long a form that needs a fresh factor can be filled in before it would be asked for. */
const minutesToFillIn = 10;

/**
 * For the loader of a page whose form needs a fresh factor: asks for it before anything is typed, when
 * what is left of the last one may not last. The form's own `requireFreshFactor` stays.
 */
export async function requireFactorToFillIn(request: Request, context: LoadContext): Promise<void> {
  const session = await requireSignedIn(request, context);
  // The page that answers a form keeps what was typed: it is not the moment to ask.
  if (writes.has(context) || isFresh(session, minutesToFillIn)) return;
  throw stepUp(request, returnPath(request));
}

function stepUp(request: Request, back: string): Response {
  const query = new URLSearchParams({ return: back });
  return redirectTo(`${pathTo('step-up', langOf(request))}?${query}`);
}

/** In a path to come back to: a form was sent from there and not carried out. */
const unsentMark = 'unsent=1';

/** Whether a path carries the mark of a form that was not carried out. */
export const isUnsent = (path: string | null): boolean =>
  path !== null && new URLSearchParams(path.split('?')[1]).has('unsent');

// ── What a form sent ─────────────────────────────────────────────────────────────────────────

/** A file as it arrived. `tooLarge`: it was cut off at the limit and must be refused by its field. */
export interface UploadedFile {
  readonly field: string;
  readonly filename: string;
  readonly bytes: Buffer;
  readonly tooLarge: boolean;
}

export interface FormLimits {
  /** Bytes of everything but files. Default 256 KiB. */
  readonly maxBytes?: number;
  /** How many files, and how many bytes each. Without it a form with files is malformed. */
  readonly files?: { readonly count: number; readonly maxBytes: number };
}

export interface SentForm {
  /** The text fields. Files are not in it, so that no schema can keep one by accident. */
  readonly fields: FormData;
  /** Files by field name; a field left empty has none. */
  readonly files: ReadonlyMap<string, readonly UploadedFile[]>;
}

/** No form is larger: files far over their own limit, and their form, still get an answer by the field. */
export const bodyMaxBytes = 64 * 1024 * 1024;

/** A form that no page of ours sends. */
export const malformed = () => problem(400, { code: 'malformed_body' });
const tooLarge = () => problem(413, { code: 'body_too_large' });

/**
 * Which of a page's acts a form is for. One that the page does not have is answered 400: no act, and least
 * of all a binding one, is what happens when nothing is said.
 */
export function intentOf<Intent extends string>(
  fields: FormData,
  intents: readonly Intent[],
): Intent {
  const asked = fields.get('intent');
  const found = intents.find((intent) => intent === asked);
  if (found === undefined) throw malformed();
  return found;
}

/**
 * Reads a form, urlencoded or multipart, within limits. Throws a 400 response for a body that is
 * not a form, a 413 for one over the limits. A single file over its limit is not an error here: it
 * is returned cut off and marked, so that the page can say it by the field and keep the rest.
 */
export async function readForm(request: Request, limits: FormLimits = {}): Promise<SentForm> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    throw malformed();
  }
  const maxBytes = limits.maxBytes ?? 256 * 1024;
  const count = limits.files?.count ?? 0;
  const fileBytes = limits.files?.maxBytes ?? 0;
  // A file over its limit is read to its end, though not kept, to answer by the field.
  const hardLimit = count > 0 ? bodyMaxBytes : maxBytes;
  const length = Number(request.headers.get('Content-Length') ?? 0);
  if (!request.body) throw malformed();
  const reader = request.body.getReader();
  if (length > hardLimit) {
    await readToEnd(reader);
    throw tooLarge();
  }

  const fields = new FormData();
  const files = new Map<string, UploadedFile[]>();
  const parser = parserFor(type, maxBytes, count, fileBytes);
  let refusal: Response | null = null;
  const refuse = (response: Response) => {
    refusal ??= response;
  };
  let fieldTotal = 0;
  parser.on('field', (name, value, info) => {
    fieldTotal += name.length + Buffer.byteLength(value);
    if (info.valueTruncated || info.nameTruncated || fieldTotal > maxBytes) refuse(tooLarge());
    // PostgreSQL has no text with a zero byte, and no form of ours sends one.
    else if (value.includes('\u0000') || name.includes('\u0000')) refuse(malformed());
    else fields.append(name, value);
  });
  parser.on('file', (field, stream, info) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('error', () => refuse(malformed()));
    stream.on('close', () => {
      const bytes = Buffer.concat(parts);
      const filename = (info.filename ?? '').slice(-200);
      if (bytes.length === 0 && filename === '') return;
      const file = { field, filename, bytes, tooLarge: stream.truncated === true };
      files.set(field, [...(files.get(field) ?? []), file]);
    });
  });
  parser.on('fieldsLimit', () => refuse(tooLarge()));
  parser.on('filesLimit', () => refuse(count === 0 ? malformed() : tooLarge()));
  parser.on('partsLimit', () => refuse(tooLarge()));
  const finished = new Promise<void>((resolve) => {
    parser.on('error', () => {
      refuse(malformed());
      resolve();
    });
    parser.on('close', resolve);
  });

  let total = 0;
  try {
    for (let part = await reader.read(); !part.done && !refusal; part = await reader.read()) {
      total += part.value.byteLength;
      if (total > hardLimit) refuse(tooLarge());
      else if (!parser.write(part.value)) {
        await Promise.race([once(parser, 'drain'), finished]);
      }
    }
  } catch {
    // The browser went away, or the body ended before it said it would.
    refuse(malformed());
  }
  if (refusal) {
    parser.destroy();
    await readToEnd(reader);
    throw refusal;
  }
  parser.end();
  await finished;
  if (refusal) throw refusal;
  return { fields, files };
}

function parserFor(
  type: string,
  maxBytes: number,
  files: number,
  fileBytes: number,
): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: {
        fieldNameSize: 200,
        fieldSize: maxBytes,
        fields: 1000,
        files,
        fileSize: fileBytes || 1,
        parts: 1000 + files,
        headerPairs: 20,
      },
    });
  } catch {
    throw malformed();
  }
}

/** A browser reads an answer only after it has sent everything; a sender without end is cut off. */
async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let left = 2 * bodyMaxBytes;
  try {
    for (let part = await reader.read(); !part.done && left > 0; part = await reader.read()) {
      left -= part.value.byteLength;
    }
    if (left <= 0) await reader.cancel();
  } catch {
    // Gone already: nothing to wait for.
  }
}
