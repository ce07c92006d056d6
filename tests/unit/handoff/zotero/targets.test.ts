/** Zotero as it stands, read off its answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectorReply, Exchange } from '../../../../lib/handoff/zotero/connector.ts';
import { MOST_TARGETS, readState } from '../../../../lib/handoff/zotero/targets.ts';

const replied = (body: unknown, more: Partial<ConnectorReply> = {}): Exchange => ({
  kind: 'reply',
  reply: {
    status: 200,
    zotero: '7.0.15',
    api: 3,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...more,
  },
});

const TARGETS = [
  { id: 'L1', name: 'My Library', level: 0, filesEditable: true },
  { id: 'C11', name: 'KCNA', level: 1, filesEditable: true },
  { id: 'L2', name: 'Group', level: 0, filesEditable: false },
];
const OPEN = { libraryID: 1, libraryEditable: true, editable: true, id: 11, name: 'KCNA', targets: TARGETS };

const troubles = (exchange: Exchange) => {
  const state = readState(exchange);
  return state.kind === 'trouble' ? state.trouble : state.kind;
};

describe('the state of Zotero', () => {
  it('lists what may be written to, with what is open chosen', () => {
    expect(readState(replied(OPEN))).toEqual({
      kind: 'ready',
      version: '7.0.15',
      selected: 'C11',
      readOnly: null,
      left: 0,
      targets: [
        { ...TARGETS[0], library: 'My Library' },
        { ...TARGETS[1], library: 'My Library' },
        { ...TARGETS[2], library: 'Group' },
      ],
    });
    expect(readState(replied({ ...OPEN, id: null }))).toMatchObject({ selected: 'L1' });
  });

  it('says where what is open is read-only, and chooses another', () => {
    const state = readState(
      replied({ ...OPEN, libraryID: 3, id: null, name: 'Old', libraryEditable: false, editable: false }),
    );
    expect(state).toMatchObject({ kind: 'ready', readOnly: 'Old', selected: 'L1' });
    expect(troubles(replied({ ...OPEN, targets: [] }))).toBe('read-only');
  });

  it.each<[string, Exchange]>([
    ['not-running', { kind: 'unreachable' }],
    ['timed-out', { kind: 'timed-out' }],
    ['not-zotero', { kind: 'too-large' }],
    ['not-zotero', replied('<html>', { zotero: null, api: null })],
    ['not-zotero', replied('no JSON')],
    // Whatever it says: without the header it is another program.
    ['not-zotero', replied(OPEN, { zotero: null, api: null })],
    ['busy', replied('', { status: 503 })],
    ['busy', replied('', { status: 504, zotero: null })],
    ['zotero-too-old', replied(OPEN, { api: 2 })],
    ['zotero-too-old', replied('No endpoint found', { status: 404 })],
    ['zotero-too-old', replied({ ...OPEN, targets: undefined })],
    ['dateline-too-old', replied({ error: 'CONNECTOR_VERSION_OUTDATED' }, { status: 400 })],
    ['refused', replied('', { status: 500 })],
  ])('is told apart: %s', (trouble, exchange) => {
    expect(troubles(exchange)).toBe(trouble);
  });

  it('takes no more targets than can be chosen from', () => {
    const many = Array.from({ length: MOST_TARGETS + 5 }, (_, n) => ({
      id: `C${n}`,
      name: `n${n}`,
      level: 1,
    }));
    expect(readState(replied({ ...OPEN, targets: many }))).toMatchObject({ left: 5 });
  });

  it('believes no target that is none', () => {
    const wrong = [
      { id: 'X1', name: 'a', level: 0 },
      { id: 'L1<script>', name: 'a' },
      { id: 'L1', name: 7 },
      null,
      { id: 'L1', name: 'x'.repeat(500), level: 0 },
      { id: 'L1', name: 'again', level: 0 },
    ];
    const state = readState(replied({ ...OPEN, targets: wrong }));
    expect(state.kind === 'ready' && state.targets.map(({ id, name }) => [id, name.length])).toEqual([
      ['L1', 200],
    ]);
  });

  it('is read off any answer without a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 100, max: 599 }), (body, status) => {
        expect(['ready', 'trouble']).toContain(readState(replied(body, { status })).kind);
        expect(['ready', 'trouble']).toContain(readState(replied({ ...OPEN, targets: body })).kind);
      }),
      { seed: 20260314 },
    );
  });
});
