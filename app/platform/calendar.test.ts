import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar.server.ts';

describe('a calendar invitation', () => {
  it('holds when, what and where to read more', () => {
    const text = calendarFile({
      uid: 'conference-1@passerelle',
      sequence: 2,
      title: 'Case conference P-4821',
      start: new Date('2026-06-15T17:30:00Z'),
      end: new Date('2026-06-15T18:30:00Z'),
      timeZone: 'America/Halifax',
      url: 'https://portal.example/en/cases/1/conference',
    });
    const lines = text.replace(/\r\n /g, '').split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'METHOD:PUBLISH',
        'UID:conference-1@passerelle',
        'SEQUENCE:2',
        'DTSTART:20260615T173000Z',
        'DTEND:20260615T183000Z',
        'SUMMARY:Case conference P-4821',
        'URL;VALUE=URI:https://portal.example/en/cases/1/conference',
      ]),
    );
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|DESCRIPTION/);
  });
});
