import type { Actor, OrganizationKind, Role } from '#app/domain/access/actor.ts';
import type { AgreementStatus } from '#app/domain/organization/sponsoring.ts';
import {
  type CommunityCode,
  communities,
  communityCodes,
} from '#app/domain/vocabulary/communities.ts';
import type { ProvinceCode } from '#app/domain/vocabulary/provinces.ts';
import { communityLabels as communitiesEn } from '#app/i18n/vocabulary/en/communities.ts';
import { communityLabels as communitiesFr } from '#app/i18n/vocabulary/fr/communities.ts';
import { demonstrationDomain } from '#app/platform/demonstration.ts';
import { randomOf } from './random.ts';

/*
 * The organisations and people of the demonstration. All are invented and look it; communities are
 * real. Ids come from names, so that they stay the same when the lists grow.
 */

export interface Organization {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly province: ProvinceCode | null;
  readonly community: CommunityCode | null;
  readonly agreementStatus: AgreementStatus | null;
  readonly agreementNumber: string | null;
  /** A constituent group's SAHs; empty for others. */
  readonly sahs: readonly Organization[];
  /** Communities an office or provider answers for; empty for others. */
  readonly area: readonly CommunityCode[];
}

export interface Person {
  readonly id: string;
  readonly organization: Organization;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: 'en' | 'fr';
}

export interface World {
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
  readonly sahs: readonly Organization[];
  readonly groups: readonly Organization[];
  readonly migrationOffice: Organization;
  readonly rstp: Organization;
  officeOf(community: CommunityCode): Organization;
  providerOf(community: CommunityCode): Organization | null;
  /** Someone of the organisation, as the rules see them; the first with one of the roles, if given. */
  actorOf(organization: Organization, ...roles: Role[]): Actor;
  /** The two ROC-O officers and the manager. */
  readonly roco: readonly [Actor, Actor, Actor];
}

const sah = (
  nameEn: string,
  nameFr: string,
  community: CommunityCode,
  agreementStatus: AgreementStatus = 'active',
) => ({ nameEn, nameFr, community, agreementStatus });

/** Maplewick and Northern Kite share a province: the road of the first demonstration needs two. */
const sahList = [
  sah('Maplewick Sponsorship Circle', 'Cercle de parrainage Maplewick', 'saskatoon'),
  sah('Northern Kite Refugee Council', 'Conseil pour les réfugiés Cerf-volant', 'saskatoon'),
  sah('Wheatlight Welcome Society', 'Société d’accueil Lueur-des-Blés', 'regina'),
  sah('Fablewood Refugee Committee', 'Comité pour les réfugiés Fablewood', 'toronto'),
  sah('Marble Pigeon Sponsors', 'Répondants du Pigeon-de-Marbre', 'toronto'),
  sah('Paper Boat Refugee Alliance', 'Alliance Bateau-de-Papier', 'mississauga'),
  sah('Copper Kettle Sponsorship Board', 'Conseil de parrainage Bouilloire-de-Cuivre', 'ottawa'),
  sah('Two Umbrellas Newcomer Trust', 'Fiducie Deux-Parapluies', 'hamilton'),
  sah('Lampwick Valley Sponsors', 'Répondants de Val-Lampion', 'kitchener'),
  sah('Imagined River Refugee Ministry', 'Ministère de la Rivière-Imaginée', 'london'),
  sah('Turnstile Harbour Welcome', 'Accueil du Havre-Tourniquet', 'windsor'),
  sah(
    'Snowglobe Refugee Partnership',
    'Partenariat Boule-à-Neige',
    'thunder_bay',
    'check_in_period',
  ),
  sah('Prairie Button Association', 'Association Bouton-des-Prairies', 'winnipeg'),
  sah('Red Wagon Refugee Network', 'Réseau Chariot-Rouge', 'winnipeg'),
  sah('Quiet Drum Sponsorship Council', 'Conseil de parrainage Tambour-Muet', 'brandon'),
  sah('Foothill Teapot Society', 'Société Théière-du-Piémont', 'calgary'),
  sah('Borrowed Ladder Refugee Group', 'Groupe de l’Échelle-Prêtée', 'calgary'),
  sah('Blue Thimble Sponsors', 'Répondants du Dé-Bleu', 'edmonton'),
  sah('Open Gate Pretend Diocese', 'Diocèse fictif de la Porte-Ouverte', 'edmonton'),
  sah('Windmill Crossing Welcome', 'Accueil de la Croisée-du-Moulin', 'lethbridge'),
  sah(
    'Thistledown Sponsorship Office',
    'Bureau de parrainage Duvet-de-Chardon',
    'red_deer',
    'not_in_good_standing',
  ),
  sah('Tin Whistle Refugee Coalition', 'Coalition du Flûtiau', 'metro_vancouver'),
  sah('Cedar Spoon Sponsors', 'Répondants de la Cuillère-de-Cèdre', 'metro_vancouver'),
  sah('Lighthouse Sample Society', 'Société-exemple du Phare', 'victoria'),
  sah('Comité de parrainage du Lac-Fictif', 'Comité de parrainage du Lac-Fictif', 'moncton'),
  sah('Les Amis du Pont-Inventé', 'Les Amis du Pont-Inventé', 'fredericton'),
  sah('Saltbox Tale Sponsors', 'Répondants du Conte-Salé', 'halifax'),
  sah('Driftwood Pocket Committee', 'Comité Poche-de-Bois-Flotté', 'st_johns'),
  sah('Island Kaleidoscope Welcome', 'Accueil Kaléidoscope-de-l’Île', 'charlottetown'),
  sah(
    'Old Almanac Refugee Fund',
    'Fonds pour les réfugiés du Vieil-Almanach',
    'peterborough',
    'cancelled',
  ),
] as const;

/** English and French names of groups; each goes to the next SAH in turn. */
const groupNames = [
  ['Lantern Street Group', 'Groupe de la rue de la Lanterne'],
  ['Cobblestone Corner Welcome', 'Accueil du Coin-des-Pavés'],
  ['Gingham Table Neighbours', 'Voisins de la Table-Vichy'],
  ['Clover Stair Sponsors', 'Répondants de l’Escalier-au-Trèfle'],
  ['Half Moon Choir Group', 'Groupe de la chorale Demi-Lune'],
  ['Rainbarrel Families', 'Familles du Baril-de-Pluie'],
  ['Second Loaf Circle', 'Cercle du Deuxième-Pain'],
  ['Wicker Basket Friends', 'Amis du Panier-d’Osier'],
  ['Yellow Door Sponsors', 'Répondants de la Porte-Jaune'],
  ['Plum Orchard Group', 'Groupe du Verger-aux-Prunes'],
  ['Candle Hill Parish (invented)', 'Paroisse de la Butte-Chandelle (inventée)'],
  ['Sundial Sponsors', 'Répondants du Cadran-Solaire'],
  ['Featherstone Table', 'La Table Pierre-Plume'],
  ['Long Bench Committee', 'Comité du Long-Banc'],
  ['Patchwork Quilt Group', 'Groupe de la Courtepointe'],
  ['Magpie Lane Welcome', 'Accueil de l’allée de la Pie'],
  ['Acorn Bridge Families', 'Familles du Pont-au-Gland'],
  ['Three Chairs Group', 'Groupe des Trois-Chaises'],
  ['Willow Key Sponsors', 'Répondants de la Clé-de-Saule'],
  ['Pocket Garden Circle', 'Cercle du Jardin-de-Poche'],
  ['Blue Mitten Friends', 'Amis de la Mitaine-Bleue'],
  ['Tall Ladder Sponsors', 'Répondants de la Grande-Échelle'],
  ['Bramble Square Group', 'Groupe du carré de la Ronce'],
  ['Evening Bell Committee', 'Comité de la Cloche-du-Soir'],
  ['Marigold Porch Welcome', 'Accueil du Perron-aux-Soucis'],
  ['Harvest Spoon Group', 'Groupe de la Cuillère-de-Moisson'],
  ['Fiddlehead Families', 'Familles de la Crosse-de-Fougère'],
  ['Stone Soup Sponsors', 'Répondants de la Soupe-au-Caillou'],
  ['Paper Crane Circle', 'Cercle de la Grue-de-Papier'],
  ['Rocking Horse Group', 'Groupe du Cheval-à-Bascule'],
  ['Winter Apple Friends', 'Amis de la Pomme-d’Hiver'],
  ['Old Ferry Committee', 'Comité du Vieux-Traversier'],
  ['Juniper Bench Group', 'Groupe du Banc-de-Genévrier'],
  ['Teacup Crescent Welcome', 'Accueil du croissant de la Tasse'],
  ['Open Hand Bookshop Group', 'Groupe de la librairie Main-Ouverte'],
  ['Drumlin Road Sponsors', 'Répondants du chemin du Drumlin'],
  ['Little Kiln Families', 'Familles du Petit-Four'],
  ['Hollyhock House Group', 'Groupe de la maison Rose-Trémière'],
  ['Raven Attic Circle', 'Cercle du Grenier-au-Corbeau'],
  ['Silver Whisk Sponsors', 'Répondants du Fouet-d’Argent'],
] as const;

/** Communities without a provider of their own belong to the area of a neighbouring office. */
const neighbours: Partial<Record<CommunityCode, CommunityCode>> = {
  abbotsford: 'metro_vancouver',
  kelowna: 'metro_vancouver',
  prince_george: 'metro_vancouver',
  bathurst: 'moncton',
  edmundston: 'fredericton',
  antigonish: 'halifax',
  peterborough: 'toronto',
  guelph: 'kitchener',
  sudbury: 'toronto',
};

const providerNames = [
  ['Compass Rose Settlement Services', 'Services d’établissement Rose-des-Vents'],
  ['Open Harbour Newcomer Centre', 'Centre pour nouveaux arrivants Havre-Ouvert'],
  ['First Snow Welcome Services', 'Services d’accueil Première-Neige'],
  ['Doorstep Newcomer Association', 'Association Pas-de-la-Porte'],
  ['Sample Bridge Settlement House', 'Maison d’établissement Pont-Exemple'],
] as const;

const givenNames =
  'Alix Robin Casey Dominique Jordan Camille Morgan Sacha Quinn Andrée Taylor Maxime Avery Claude Rowan Pascale Reese Noor Emery Lou Skyler Ariel Blair Kim'.split(
    ' ',
  );
const surnames =
  'Sampleton Exempleau Placeholder Fictif Mockridge Specimen Pretendre Testwell Inventoire Standin Modelle Figment'.split(
    ' ',
  );

/** Addresses that open the demonstration; everyone else is an extra. */
const offered = (local: string) => `${local}${demonstrationDomain}`;

export function buildWorld(): World {
  const organizations: Organization[] = [];
  const people: Person[] = [];

  const add = (
    kind: OrganizationKind,
    nameEn: string,
    nameFr: string,
    more: Partial<Organization> = {},
  ): Organization => {
    const organization: Organization = {
      id: randomOf(`organization ${nameEn}`).uuid(),
      kind,
      nameEn,
      nameFr,
      community: null,
      province: more.community ? communities[more.community].province : null,
      agreementStatus: null,
      agreementNumber: null,
      sahs: [],
      area: [],
      ...more,
    };
    organizations.push(organization);
    return organization;
  };
  const employ = (
    organization: Organization,
    role: Role,
    email: string,
    locale: 'en' | 'fr' = 'en',
  ): void => {
    const chance = randomOf(`account ${email}`);
    people.push({
      id: chance.uuid(),
      organization,
      email,
      role,
      locale,
      name: `${chance.pick(givenNames)} ${chance.pick(surnames)}`,
    });
  };
  const slug = (name: string) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');

  const rocoCentre = add(
    'roco',
    'Resettlement Operations Centre in Ottawa',
    'Centre des opérations de réinstallation à Ottawa',
  );
  employ(rocoCentre, 'roco_officer', offered('officer1.roco'));
  employ(rocoCentre, 'roco_officer', offered('officer2.roco'), 'fr');
  employ(rocoCentre, 'roco_manager', offered('manager.roco'));
  const rstp = add(
    'rstp',
    'Refugee Sponsorship Training Program',
    'Programme de formation sur le parrainage des réfugiés',
  );
  employ(rstp, 'rstp_promoter', offered('promoter.rstp'));
  const rod = add(
    'rod',
    'Resettlement Operations Division',
    'Division des opérations de réinstallation',
  );
  employ(rod, 'rod_officer', offered('officer.rod'));
  const migrationOffice = add(
    'migration_office',
    'Sample Migration Office',
    'Bureau des migrations (exemple)',
  );
  employ(migrationOffice, 'migration_officer', offered('officer.migration'));
  const oversight = add('oversight', 'Programme Audit', 'Vérification du programme');
  employ(oversight, 'auditor', offered('auditor'));
  const operator = add('operator', 'Passerelle Operations', 'Exploitation de Passerelle');
  employ(operator, 'administrator', offered('administrator'));
  const five = add('group_of_five', 'Pinebrook Group of Five', 'Groupe de cinq de Pinebrook', {
    community: 'saskatoon',
  });
  employ(five, 'cg_member', offered('five.pinebrook'));
  const sponsorCommunity = add(
    'community_sponsor',
    'Pretend Hill Community Sponsor',
    'Répondant communautaire de la Colline-Feinte',
    { community: 'regina' },
  );
  employ(sponsorCommunity, 'cg_member', offered('community.pretend-hill'));

  const hubs = communityCodes.filter((code) => communities[code].rapProvider);
  const offices = new Map<CommunityCode, Organization>();
  const providers = new Map<CommunityCode, Organization>();
  hubs.forEach((hub, index) => {
    const area = communityCodes.filter((code) => code === hub || neighbours[code] === hub);
    const office = add(
      'local_office',
      `Local office, ${communitiesEn[hub]}`,
      `Bureau local, ${communitiesFr[hub]}`,
      { community: hub, area },
    );
    const [nameEn, nameFr] = providerNames[index % providerNames.length] ?? providerNames[0];
    const provider = add(
      'service_provider',
      `${nameEn}, ${communitiesEn[hub]}`,
      `${nameFr}, ${communitiesFr[hub]}`,
      { community: hub, area: [hub] },
    );
    for (const code of area) offices.set(code, office);
    providers.set(hub, provider);
    const address = (local: string) =>
      hub === 'saskatoon' ? offered(`${local}.saskatoon`) : `${local}@${slug(hub)}.example`;
    const locale = hub === 'moncton' || hub === 'fredericton' ? 'fr' : 'en';
    employ(office, 'local_officer', address('officer'), locale);
    employ(office, 'local_supervisor', address('supervisor'), locale);
    employ(provider, 'spo_worker', address('worker'), locale);
  });

  const sahs = sahList.map((entry, index) => {
    const created = add('sah', entry.nameEn, entry.nameFr, {
      community: entry.community,
      agreementStatus: entry.agreementStatus,
      agreementNumber: `SAH-DEMO-${String(index + 1).padStart(3, '0')}`,
    });
    const french = created.province === 'NB';
    const special: Record<string, string> = {
      'Maplewick Sponsorship Circle': 'maplewick',
      'Northern Kite Refugee Council': 'northern-kite',
      'Comité de parrainage du Lac-Fictif': 'lac-fictif',
      'Thistledown Sponsorship Office': 'thistledown',
    };
    const known = special[entry.nameEn];
    const address = (local: string) =>
      known ? offered(`${local}.${known}`) : `${local}@${slug(entry.nameEn)}.example`;
    if (entry.nameEn === 'Maplewick Sponsorship Circle') {
      employ(created, 'sah_manager', address('manager'));
      employ(created, 'sah_member', address('member'));
    } else {
      employ(created, 'sah_manager', `manager@${slug(entry.nameEn)}.example`, french ? 'fr' : 'en');
      employ(created, 'sah_member', address('member'), french ? 'fr' : 'en');
    }
    return created;
  });
  const at = (index: number) => sahs[index % sahs.length] as Organization;
  const groups = groupNames.map(([nameEn, nameFr], index) => {
    // The first stands under Northern Kite, in Maplewick's province; every tenth under two SAHs.
    const parent = at(index + 1);
    const near = sahs.find((each) => each !== parent && each.province === parent.province);
    const parents = index % 10 === 3 && near ? [parent, near] : [parent];
    const created = add('constituent_group', nameEn, nameFr, {
      community: parent.community,
      sahs: parents,
    });
    const french = parent.province === 'NB';
    employ(
      created,
      'cg_member',
      index === 0 ? offered('group.lantern-street') : `member@${slug(nameEn)}.example`,
      french ? 'fr' : 'en',
    );
    return created;
  });

  const actors = people.map((person) => toActor(person));
  const actorOf = (organization: Organization, ...roles: Role[]): Actor => {
    const there = actors.filter((actor) => actor.organizationId === organization.id);
    const found = roles.map((role) => there.find((actor) => actor.role === role)).find(Boolean);
    const someone = found ?? there[0];
    if (!someone) throw new Error(`nobody works at ${organization.nameEn}`);
    return someone;
  };
  const [first, second, manager] = actors.filter(
    (actor) => actor.organizationId === rocoCentre.id,
  ) as [Actor, Actor, Actor];
  return {
    organizations,
    people,
    sahs,
    groups,
    migrationOffice,
    rstp,
    actorOf,
    roco: [first, second, manager],
    officeOf: (community) => offices.get(community) as Organization,
    providerOf: (community) => providers.get(community) ?? null,
  };
}

function toActor({ id, role, organization, name, locale }: Person): Actor {
  return {
    accountId: id,
    role,
    organizationId: organization.id,
    organizationKind: organization.kind,
    sahIds:
      organization.kind === 'sah'
        ? [organization.id]
        : organization.sahs.map((parent) => parent.id),
    agreement:
      organization.agreementStatus ??
      organization.sahs.find(({ agreementStatus }) => agreementStatus === 'active')
        ?.agreementStatus ??
      null,
    name,
    organizationName: { en: organization.nameEn, fr: organization.nameFr },
    locale,
  };
}
