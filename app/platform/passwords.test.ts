import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches, passwordProblem } from './passwords.server.ts';

describe('a new password', () => {
  it.each([
    ['fourteen chars', 'too_short'],
    ['x'.repeat(300), 'too_long'],
    ['P@ssw0rdP@ssw0rd', 'too_common'],
    ['Correct Horse Battery Staple', 'too_common'],
    ['motdepasse motdepasse', 'too_common'],
    ['abcabcabcabcabcabc', 'too_simple'],
    ['aaaaaaaaaaaaaaaab', 'too_simple'],
    ['marguerite-tremblay', 'personal'],
  ])('%s is refused: %s', (password, problem) => {
    expect(passwordProblem(password, ['Marguerite Tremblay', 'x@example.org'])).toBe(problem);
  });

  it('is accepted when long and its own', () => {
    expect(passwordProblem('lanterns over a slow river')).toBeNull();
    expect(passwordProblem('été sur la rivière lente')).toBeNull();
  });

  it('matches itself, however its accents were typed, and nothing else', async () => {
    const kept = await hashPassword('été sur la rivière lente');
    expect(kept).toContain('$argon2id$');
    expect(await passwordMatches(kept, 'été sur la rivière lente'.normalize('NFD'))).toBe(true);
    expect(await passwordMatches(kept, 'ete sur la riviere lente')).toBe(false);
    expect(await passwordMatches(null, 'nobody signs in with this one')).toBe(false);
  });
});
