import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../../lib/actions/route-handover.ts';

describe('a route in an address', () => {
  it.each([
    { screen: 'projects' },
    { screen: 'project', id: 'p' },
    { screen: 'cite', ids: ['a'] },
    { screen: 'clip', id: 'a', part: 'record' },
    { screen: 'by-hand', text: 'A' },
  ])('is read: %j', (route) => {
    expect(parseRoute(JSON.stringify(route))).toEqual(route);
  });

  it.each([
    { screen: 'project' },
    { screen: 'project', id: 7 },
    { screen: 'project', id: '' },
    { screen: 'clip', id: 'a', part: 'x' },
    { screen: 'by-hand', text: '' },
    { screen: 'x' },
    [],
  ])('is refused: %j', (route) => {
    expect(parseRoute(JSON.stringify(route))).toBeNull();
  });
});
