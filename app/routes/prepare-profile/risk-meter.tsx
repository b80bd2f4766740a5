import './prepare-profile.css';
import { useLang, useText } from '#app/i18n/context.tsx';
import { formatDate, formatList } from '#app/i18n/format.ts';
import type { GroupView, Offer } from '#app/queries/gate.server.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Mark } from '#app/ui/icon.tsx';
import { Meter } from '#app/ui/meter.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

interface RiskMeterProps {
  readonly group: GroupView | null;
  /** The form that a change is sent with, so that nothing typed in it is lost; none where it only shows. */
  readonly form?: string | undefined;
}

/** How far the household hides among others, in plain words, and what would help (privacy, check 2). */
export function RiskMeter({ group, form }: RiskMeterProps) {
  const { gate } = useText();
  return (
    <Section id="meter" title={gate.meter.title}>
      {group ? (
        <>
          <Scale group={group} />
          {form ? <Offers group={group} form={form} /> : null}
        </>
      ) : (
        <Notice kind="warning">{gate.meter.unavailable}</Notice>
      )}
    </Section>
  );
}

function Scale({ group }: { group: GroupView }) {
  const lang = useLang();
  const { meter } = useText().gate;
  const { size, smallest, alike, reference } = group;
  const most = Math.max(50, Math.ceil(smallest * 2.5));
  const best = group.offers.find(({ recommended }) => recommended);
  const after = size < smallest ? (best?.sizeAfter ?? group.way?.sizeAfter) : undefined;
  return (
    <Meter
      sentence={
        size === 0
          ? { count: meter.none, after: meter.alike(1) }
          : { before: meter.about, count: meter.households(size), after: meter.alike(size) }
      }
      about={`${meter.chance(size)} ${meter.rule(smallest)}`}
      alike={size}
      needed={smallest}
      max={most}
      offer={after === undefined ? undefined : { alike: after, label: meter.after(after) }}
      labels={{
        now: meter.now(size),
        needed: meter.needed(smallest),
        max: meter.most(most),
        description: [
          meter.scale(size, smallest, most),
          after === undefined ? null : meter.scaleAfter(after),
        ]
          .filter(Boolean)
          .join(' '),
      }}
      note={[
        meter.counted(formatDate(lang, reference.loadedOn)),
        reference.source === 'synthetic' ? meter.synthetic : null,
        meter.live(alike),
      ]
        .filter(Boolean)
        .join(' ')}
    />
  );
}

function Offers({ group, form }: { group: GroupView; form: string }) {
  const { gate } = useText();
  const { offers: words, override } = gate;
  if (group.size >= group.smallest) return <p className="small gap-top">{words.fine}</p>;
  const alone = group.offers.some(({ passes }) => passes);
  return (
    <>
      {group.offers.length > 0 ? <OfferTable offers={group.offers} form={form} /> : null}
      {alone ? null : <WayThrough group={group} form={form} />}
      <p className="small gap-top">{override.manager(group.smallest)}</p>
    </>
  );
}

function OfferTable({ offers, form }: { offers: readonly Offer[]; form: string }) {
  const { gate, prepare } = useText();
  const words = gate.offers;
  const name = ({ said }: Offer) => prepare.wordNames[said];
  return (
    <div className="gap-top">
      <DataTable
        caption={words.caption}
        columns={[
          { label: words.what },
          { label: words.now },
          { label: words.instead },
          { label: words.cost },
          { label: words.alike },
          { label: words.act, labelHidden: true },
        ]}
        rows={offers.map((offer) => ({
          key: offer.intent,
          offer: offer.recommended,
          cells: [
            <>
              {name(offer)}
              {offer.recommended ? (
                <>
                  {' '}
                  <Tag tone="good">{words.best}</Tag>
                </>
              ) : null}
            </>,
            offer.now,
            offer.instead,
            <span className="small" key="cost">
              {words.costs[offer.code]}
            </span>,
            <span key="alike" className={offer.passes ? 'alike is-good' : 'alike is-bad'}>
              <Mark name={offer.passes ? 'met' : 'not_met'} />
              {offer.sizeAfter}
              <span className="vh">, {offer.passes ? words.enough : words.notEnough}</span>
            </span>,
            <Button
              key="use"
              small
              kind={offer.recommended ? 'primary' : 'secondary'}
              name="intent"
              value={`generalise:${offer.intent}`}
              form={form}
            >
              {words.use}
              <span className="vh">{words.whatFor(name(offer), offer.instead)}</span>
            </Button>,
          ],
        }))}
      />
    </div>
  );
}

/** Where no single change is enough: those that are, together, sent with one button. */
function WayThrough({ group: { way }, form }: { group: GroupView; form: string }) {
  const lang = useLang();
  const { gate, prepare } = useText();
  const words = gate.offers;
  if (!way) return <Notice kind="warning">{words.noWay}</Notice>;
  const steps = way.steps.map(({ said, instead }) => words.step(prepare.wordNames[said], instead));
  return (
    <div className="way gap-top">
      <p>
        <b>{words.noneAlone}</b> {words.way(formatList(lang, steps), way.sizeAfter)}
      </p>
      <Button small name="intent" value="generalise:way" form={form}>
        {words.useWay}
      </Button>
    </div>
  );
}
