import { expect, it } from 'vitest';
import { readAgendaTopics, readReceptionChecklist, readRolesChecklist } from './read-reference.ts';

it('reads every item, in order, in both languages', () => {
  const roles = readRolesChecklist();
  const reception = readReceptionChecklist();
  expect([roles.length, reception.length, readAgendaTopics().length]).toEqual([60, 47, 29]);
  for (const rows of [roles, reception, readAgendaTopics()]) {
    expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
    expect(rows.map((row) => row.position)).toEqual(rows.map((_, index) => index + 1));
    for (const row of rows) expect(row.text.en !== row.text.fr).toBe(true);
  }
});

it('names the service provider as the portal does', () => {
  const parties = new Set(readRolesChecklist().map((row) => row.usualResponsible));
  expect([...parties].sort()).toEqual(['both', 'local_office', 'service_provider', 'sponsor']);
});

it('proposes the agenda from needs and stream', () => {
  const topics = readAgendaTopics();
  expect(topics.find((topic) => topic.code === 'guardianship')).toMatchObject({
    always: false,
    answersNeeds: ['guardianship'],
  });
  expect(topics.filter((topic) => topic.stream === 'overseas').length).toBe(2);
});
