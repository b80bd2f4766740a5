import { memberOf } from '../vocabulary/member-of.ts';
import type { ProvinceCode } from '../vocabulary/provinces.ts';

/** The time zones in which a case conference can be convened: those of Canada's provinces. */
export const conferenceTimeZones = [
  'America/St_Johns',
  'America/Halifax',
  'America/Toronto',
  'America/Winnipeg',
  'America/Regina',
  'America/Edmonton',
  'America/Vancouver',
] as const;
export type ConferenceTimeZone = (typeof conferenceTimeZones)[number];
export const isConferenceTimeZone = memberOf(conferenceTimeZones);

const zones: Readonly<Record<ProvinceCode, ConferenceTimeZone>> = {
  NL: 'America/St_Johns',
  PE: 'America/Halifax',
  NS: 'America/Halifax',
  NB: 'America/Halifax',
  QC: 'America/Toronto',
  ON: 'America/Toronto',
  MB: 'America/Winnipeg',
  SK: 'America/Regina',
  AB: 'America/Edmonton',
  BC: 'America/Vancouver',
  YT: 'America/Edmonton',
  NT: 'America/Edmonton',
  NU: 'America/Winnipeg',
};

/** The zone an office is proposed; it may choose another, where a province has two. */
export const timeZoneOfProvince = (province: ProvinceCode): ConferenceTimeZone => zones[province];
