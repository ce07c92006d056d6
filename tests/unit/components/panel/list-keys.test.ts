import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../../components/panel/list-keys.ts';

const press = (
  key: string,
  more: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('keys of the list', () => {
  it.each([
    ['/', 'search'],
    ['Escape', 'escape'],
    ['j', 'down'],
    ['ArrowDown', 'down'],
    ['k', 'up'],
    ['Enter', 'open'],
    ['x', 'select'],
    [' ', 'select'],
    ['c', 'compare'],
    ['e', 'cite'],
    ['Delete', 'delete'],
    ['z', 'undo'],
    ['?', 'keys'],
  ])('%s: %s', (key, command) => {
    expect(press(key)).toBe(command);
  });

  it('takes Shift for ranges, and for keys that need it on some keyboards', () => {
    expect(press('ArrowDown', { shiftKey: true })).toBe('extend-down');
    expect(press('K', { shiftKey: true })).toBe('extend-up');
    expect(press('?', { shiftKey: true })).toBe('keys');
    expect(press('/', { shiftKey: true })).toBe('search');
  });

  it('takes Ctrl and Command for undo and all, and leaves the rest to the browser', () => {
    expect(press('z', { ctrlKey: true })).toBe('undo');
    expect(press('z', { metaKey: true })).toBe('undo');
    expect(press('a', { ctrlKey: true })).toBe('select-all');
    expect(press('c', { ctrlKey: true })).toBeNull();
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBeNull();
    expect(press('x', { altKey: true })).toBeNull();
  });
});
