import { describe, expect, it } from 'vitest';
import { back, go, type Trail } from '../../../../components/panel/trail.ts';

const START: Trail = [{ screen: 'clips' }];

describe('the way back', () => {
  it('leads from any clip to the list it came from', () => {
    const second = go(go(START, { screen: 'clip', id: 'a' }), { screen: 'clip', id: 'b' });
    expect(second).toEqual([{ screen: 'clips' }, { screen: 'clip', id: 'b' }]);
    expect(back(second)).toEqual(START);
  });

  it('leads from a bibliography to the clip, then to the list', () => {
    const cite = go(go(START, { screen: 'clip', id: 'a' }), { screen: 'cite', ids: ['a'] });
    expect(back(cite)).toEqual([{ screen: 'clips' }, { screen: 'clip', id: 'a' }]);
    expect(go(cite, { screen: 'clips' })).toEqual(START);
    expect(back(START)).toBe(START);
  });
});
