import { Form } from '@remix-run/react';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatWeekdayDate } from '#app/i18n/format.ts';
import { caseSlug, pathTo } from '#app/paths.ts';
import { typedValue } from '#app/platform/form.ts';
import type { CasePage } from '#app/queries/case-page.server.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataList, type Fact } from '#app/ui/data-list.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormId } from '#app/ui/form-id.tsx';
import { Anchor } from '#app/ui/link.tsx';
import { PeopleFigures } from '#app/ui/people-figures.tsx';
import { Panel } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { FormAnswer } from '../form-answer.tsx';

interface SideProps {
  readonly page: CasePage;
  readonly answer: FormAnswer | undefined;
  readonly idempotencyKey: string;
}

/** The side of a case: conference, household, arrival, dates, parties. */
export function CaseSide(props: SideProps) {
  const { page } = props;
  return (
    <>
      <StartPanel page={page} />
      <ConferencePanel page={page} />
      <HouseholdPanel page={page} />
      <ArrivalPanel {...props} />
      <ProfilePanel page={page} />
      <DatesPanel page={page} />
      <SponsorPanel page={page} />
      <PartiesPanel page={page} />
    </>
  );
}

function StartPanel({ page }: { page: CasePage }) {
  const { caseFile } = useText();
  const { start, tasks } = page;
  if (start.length === 0) return null;
  const words = {
    tasks: caseFile.start.missingTasks(tasks.total - tasks.done),
    conference: caseFile.start.missingConference,
    checklist: caseFile.start.missingChecklist,
    arrival: caseFile.start.missingArrival,
  };
  return (
    <Panel id="start" title={caseFile.start.missing}>
      <ul className="bullets">
        {start.map((condition) => (
          <li key={condition}>{words[condition]}</li>
        ))}
      </ul>
    </Panel>
  );
}

function ConferencePanel({ page }: { page: CasePage }) {
  const lang = useLang();
  const { arrangements, caseFile, conference: words } = useText();
  const { conference, allowed } = page;
  if (!conference || !allowed.conference) return null;
  const slug = { reference: caseSlug(page.reference) };
  const { held, dueBy, topics, checklist } = conference;
  return (
    <Panel id="conference" title={words.title}>
      {held ? (
        <>
          <p>
            <b>{formatWeekdayDate(lang, held.on)}</b>
            <br />
            {`${held.from} – ${held.to}, ${arrangements.conferenceWays[held.way]}`}
          </p>
          <p className="small soft">{arrangements.conferenceStatuses[held.status]}</p>
          <p className="small">
            {held.participants.map((party) => arrangements.conferenceParties[party]).join(', ')}
          </p>
        </>
      ) : (
        <p>{caseFile.notConvened}</p>
      )}
      {dueBy && held?.status !== 'held' ? (
        <p className="small soft">{caseFile.conferenceDue(formatDate(lang, dueBy))}</p>
      ) : null}
      {topics.length > 0 ? (
        <>
          <p className="small gap-top">
            <b>{caseFile.onTheAgenda}</b>
          </p>
          <ul className="bullets small">
            {topics.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="stack gap-top">
        {checklist && allowed.checklist ? (
          <ButtonLink kind="secondary" wide href={pathTo('checklist', lang, slug)}>
            {caseFile.openChecklist(checklist.complete, checklist.items)}
          </ButtonLink>
        ) : null}
        <p>
          <Anchor href={pathTo('conference', lang, slug)}>{caseFile.openConference}</Anchor>
        </p>
      </div>
      <p className="small soft">{caseFile.calendarNote}</p>
    </Panel>
  );
}

function HouseholdPanel({ page }: { page: CasePage }) {
  const lang = useLang();
  const { caseFile, common, restricted } = useText();
  const { household, allowed, memberCount } = page;
  return (
    <Panel id="household" title={caseFile.household}>
      {household ? (
        <>
          <PeopleFigures bands={household.bands} />
          <p>{household.title}</p>
          <p className="small">
            {household.words.parts.length > 0
              ? household.words.parts.join(', ')
              : household.words.people}
          </p>
        </>
      ) : (
        <p>{common.count.people(memberCount)}</p>
      )}
      <div className="stack gap-top">
        <p>
          <Tag tone="restricted" icon="lock">
            {restricted.label}
          </Tag>
        </p>
        <p className="small">{allowed.restricted ? restricted.closed : restricted.notHere}</p>
        {allowed.restricted ? (
          <ButtonLink
            kind="secondary"
            small
            href={pathTo('restricted', lang, { reference: caseSlug(page.reference) })}
          >
            {restricted.open}
          </ButtonLink>
        ) : null}
      </div>
    </Panel>
  );
}

function ArrivalPanel({ page, answer, idempotencyKey }: SideProps) {
  const { caseFile } = useText();
  const open = ['matched', 'undertaking_review', 'arrangements'].includes(page.stage);
  if (!page.allowed.recordArrival || page.dates.arrivedOn || !open) return null;
  return (
    <Panel id="arrival" title={caseFile.arrival.title}>
      <Form method="post" noValidate className="form">
        <FormId idempotencyKey={idempotencyKey} version={page.version} intent="record-arrival" />
        <DateField
          name="arrivedOn"
          label={caseFile.arrival.date}
          error={answer?.errors?.arrivedOn}
          defaultValue={typedValue(answer?.typed, 'arrivedOn')}
        />
        <Button kind="secondary">{caseFile.arrival.record}</Button>
      </Form>
    </Panel>
  );
}

/** The published profile: the way to change it, and what it was before. */
function ProfilePanel({ page }: { page: CasePage }) {
  const lang = useLang();
  const { caseFile, revision } = useText();
  const { allowed, change, versionCount } = page;
  const slug = { reference: caseSlug(page.reference) };
  const mayChange = allowed.prepare && change !== null;
  const mayCompare = allowed.versions && versionCount > 0;
  if (!mayChange && !mayCompare) return null;
  return (
    <Panel id="profile" title={caseFile.profileNumber(page.profileNumber ?? '')}>
      {change === 'draft' ? <p className="small">{revision.begun}</p> : null}
      {change === 'awaiting_approval' ? <p className="small">{revision.waiting}</p> : null}
      <div className="stack">
        {mayChange ? (
          <ButtonLink kind="secondary" small href={pathTo('prepare-profile', lang, slug)}>
            {revision.open}
          </ButtonLink>
        ) : null}
        {mayChange && change === 'awaiting_approval' ? (
          <p className="small">
            <Anchor href={pathTo('approve-profile', lang, slug)}>{revision.approve}</Anchor>
          </p>
        ) : null}
        {mayCompare ? (
          <p className="small">
            <Anchor href={pathTo('profile-versions', lang, slug)}>{revision.versions.open}</Anchor>
          </p>
        ) : null}
      </div>
    </Panel>
  );
}

function DatesPanel({ page }: { page: CasePage }) {
  const lang = useLang();
  const { caseFile, changePromotion } = useText();
  const { dates: words } = caseFile;
  const { dates } = page;
  const fact = (term: string, date: string | null): Fact[] =>
    date ? [{ term, detail: formatDate(lang, date) }] : [];
  const facts = [
    ...fact(words.arrived, dates.arrivedOn),
    ...fact(words.rapOrdinaryEnd, dates.rapOrdinaryEnd),
    ...fact(words.promotionLimit, dates.promotionLimit),
    ...fact(words.holdEnds, dates.holdEnds),
    ...fact(words.jasEnds, dates.jasEnds),
    ...fact(words.checkIn, dates.checkIn),
    ...(dates.checkInLater ? [{ term: words.checkIn, detail: words.checkInLater }] : []),
    ...fact(words.rapEnds, dates.rapEnds),
    ...fact(words.sponsorEnds, dates.sponsorEnds),
    ...(dates.formalReview
      ? [
          {
            term: words.formalReview,
            detail: words.between(
              formatDate(lang, dates.formalReview.from),
              formatDate(lang, dates.formalReview.to),
            ),
          },
        ]
      : []),
  ];
  return (
    <Panel id="dates" title={words.title}>
      {facts.length > 0 ? <DataList facts={facts} small /> : <p className="small">{words.none}</p>}
      {page.promoted && page.allowed.promotion ? (
        <p className="small gap-top">
          <Anchor href={pathTo('change-promotion', lang, { reference: caseSlug(page.reference) })}>
            {changePromotion.link}
          </Anchor>
        </p>
      ) : null}
    </Panel>
  );
}

function SponsorPanel({ page }: { page: CasePage }) {
  const lang = useLang();
  const { caseFile, claim, stages, undertaking } = useText();
  const { names, allowed, packageStatus } = page;
  const slug = { reference: caseSlug(page.reference) };
  const href = allowed.undertaking
    ? pathTo('undertaking', lang, slug)
    : allowed.reviewUndertaking
      ? pathTo('review-undertaking', lang, slug)
      : null;
  return (
    <Panel id="sponsor" title={caseFile.sponsor}>
      {names.sponsor ? (
        <>
          <p>{names.sponsor}</p>
          <p className="small soft">
            {[
              names.sponsorKind,
              names.sah && names.sah !== names.sponsor ? names.sah : null,
              names.agreement,
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
          {names.partner ? (
            <p className="small soft">{caseFile.sharedWith(names.partner)}</p>
          ) : null}
          {packageStatus ? (
            <p className="small gap-top">
              {href ? <Anchor href={href}>{undertaking.title}</Anchor> : undertaking.title}{' '}
              <span className="soft">({stages.packageStatuses[packageStatus]})</span>
            </p>
          ) : null}
        </>
      ) : (
        <>
          <p className="small">{caseFile.noSponsor}</p>
          {packageStatus === 'refused' && allowed.reviewUndertaking ? (
            <p className="small gap-top">
              <Anchor href={pathTo('undertaking', lang, slug)}>{undertaking.title}</Anchor>{' '}
              <span className="soft">({stages.packageStatuses.refused})</span>
            </p>
          ) : null}
          {page.hold && allowed.reviewClaim ? (
            <p className="small gap-top">
              <Anchor href={pathTo('review-claim', lang, slug)}>{caseFile.openClaim}</Anchor>
            </p>
          ) : null}
        </>
      )}
      {page.claimsEnded && allowed.reviewClaim ? (
        <p className="small gap-top">
          <Anchor href={`${pathTo('review-claim', lang, slug)}#ended`}>{claim.endedTitle}</Anchor>
        </p>
      ) : null}
    </Panel>
  );
}

function PartiesPanel({ page }: { page: CasePage }) {
  const lang = useLang();
  const { caseFile, openCase, prepare } = useText();
  const { names, allowed } = page;
  const slug = { reference: caseSlug(page.reference) };
  return (
    <Panel id="parties" title={caseFile.parties}>
      <DataList
        small
        facts={[
          { term: caseFile.localOffice, detail: names.office ?? '' },
          ...(names.provider ? [{ term: caseFile.serviceProvider, detail: names.provider }] : []),
          ...(names.migrationOffice
            ? [{ term: openCase.migrationOffice, detail: names.migrationOffice }]
            : []),
        ]}
      />
      {allowed.prepare ? (
        <ul className="links small gap-top">
          <li>
            <Anchor href={pathTo('prepare-profile', lang, slug)}>
              {prepare.approval.goPrepare}
            </Anchor>
          </li>
          <li>
            <Anchor href={pathTo('record-consent', lang, slug)}>{openCase.consent}</Anchor>
          </li>
        </ul>
      ) : null}
    </Panel>
  );
}
