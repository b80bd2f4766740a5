import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { describeError, isDatabaseAway, newReference } from './log.server.ts';

describe('an error in the log', () => {
  it('says which constraint failed, and nobody’s data', () => {
    const cause = Object.assign(new Error('duplicate key value "amal@example.org"'), {
      name: 'PostgresError',
      code: '23505',
      constraint_name: 'account_email_key',
      detail: 'Key (email)=(amal@example.org) already exists.',
    });
    const said = describeError(
      new DrizzleQueryError('insert into "account"', ['amal@example.org'], cause),
    );
    expect(said).toMatchObject({
      kind: 'PostgresError',
      code: '23505',
      constraint: 'account_email_key',
    });
    expect(JSON.stringify(said)).not.toContain('amal');
  });

  it('leaves out what a parser choked on, and addresses anywhere', () => {
    let thrown: unknown;
    try {
      JSON.parse('Amal Haddad');
    } catch (error) {
      thrown = error;
    }
    expect(JSON.stringify(describeError(thrown))).not.toContain('Amal');
    expect(describeError(new Error('no mail for amal@example.org')).message).toBe(
      'no mail for [address]',
    );
  });

  it('is told apart from a database that is away', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(isDatabaseAway(new DrizzleQueryError('select 1', [], refused))).toBe(true);
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error(), { code: '23505' }))).toBe(false);
    expect(isDatabaseAway(new Error('a task failed'))).toBe(false);
  });

  it('has a reference that can be read aloud', () => {
    expect(newReference()).toMatch(/^[B-DF-HJ-NP-TV-Z2-9]{8}$/);
  });
});
