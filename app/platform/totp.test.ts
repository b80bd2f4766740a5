import { describe, expect, it, vi } from 'vitest';

vi.mock('#db/client.server.ts', () => ({ db: {} }));

const { codeOf, matchStep, newTotpSecret, stepOf, totpUri } = await import('./totp.server.ts');

// The secret and times of RFC 6238, appendix B (last six digits of its eight).
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of the second factor', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [20_000_000_000, '353130'],
  ])('is the standard one at %d s', (seconds, code) => {
    expect(codeOf(secret, stepOf(at(seconds)))).toBe(code);
    expect(matchStep(secret, code, at(seconds), null)).toBe(stepOf(at(seconds)));
  });

  it('is accepted half a minute early or late, no more', () => {
    const step = stepOf(at(1_111_111_109));
    const code = codeOf(secret, step);
    const shifted = (steps: number) => matchStep(secret, code, at((step + steps) * 30), null);
    expect([shifted(-2), shifted(-1), shifted(0), shifted(1), shifted(2)]).toEqual([
      null,
      step,
      step,
      step,
      null,
    ]);
  });

  it('works once, and none older works after it', () => {
    const step = stepOf(at(1_111_111_109));
    const when = at(1_111_111_109);
    expect(matchStep(secret, codeOf(secret, step), when, step)).toBeNull();
    expect(matchStep(secret, codeOf(secret, step - 1), when, step)).toBeNull();
    expect(matchStep(secret, codeOf(secret, step + 1), when, step)).toBe(step + 1);
  });

  it.each(['', '12345', '1234567', 'abcdef', '12 34'])(
    'is refused when malformed: "%s"',
    (code) => {
      expect(matchStep(secret, code, at(59), null)).toBeNull();
    },
  );

  it('is enrolled by an address that names the portal', () => {
    const uri = new URL(totpUri(newTotpSecret(), 'a@example.org'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('issuer')).toBe('Passerelle');
  });
});
