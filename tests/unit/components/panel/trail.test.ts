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

  it('goes back to the projects where one came through them', () => {
    const trail: Trail = [{ screen: 'clips' }, { screen: 'projects' }, { screen: 'project', id: 'p' }];
    expect(go(trail, { screen: 'projects' })).toEqual(trail.slice(0, 2));
    expect(go([{ screen: 'clips' }, { screen: 'project', id: 'p' }], { screen: 'projects' })).toHaveLength(3);
  });
});
