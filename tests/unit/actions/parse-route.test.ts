import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../../lib/actions/route-handover.ts';

describe('a route in an address', () => {
  it.each([{ screen: 'projects' }, { screen: 'project', id: 'p' }, { screen: 'cite', ids: ['a'] }])(
    'is read: %j',
    (route) => {
      expect(parseRoute(JSON.stringify(route))).toEqual(route);
    },
  );

  it.each([
    { screen: 'project' },
    { screen: 'project', id: 7 },
    { screen: 'project', id: '' },
    { screen: 'x' },
    [],
  ])('is refused: %j', (route) => {
    expect(parseRoute(JSON.stringify(route))).toBeNull();
  });
});
