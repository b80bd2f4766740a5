import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './origin-check.ts';

const own = ['https://portal.example'];

describe('the origin check', () => {
  it.each([
    ['same-origin', 'null', true],
    ['same-origin', 'https://portal.example', true],
    ['same-origin', undefined, true],
    [undefined, 'https://portal.example', true],
    ['same-site', 'https://other.portal.example', false],
    ['same-site', 'null', false],
    ['cross-site', 'null', false],
    ['cross-site', 'https://portal.example', false],
    ['none', undefined, false],
    ['same-origin', 'https://evil.example', false],
    [undefined, 'null', false],
    [undefined, undefined, false],
    [undefined, 'http://portal.example', false],
  ])('Sec-Fetch-Site %s, Origin %s: %s', (secFetchSite, origin, expected) => {
    expect(isOwnOrigin({ secFetchSite, origin }, own)).toBe(expected);
  });
});
