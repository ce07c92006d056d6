import { type Fields, fields, list, oneOf, text, time, Unexpected } from '../check/expect.ts';
import {
  MAX_PROJECT_NAME,
  MAX_PROJECT_NOTE,
  PROJECT_ORDERS,
  type Project,
  type ProjectOrder,
} from './types.ts';

const MAX_ID = 200;
/** More than a person can add: two profiles' clips of one project are joined. */
const MAX_JOINED = 1_000_000;
/** The key of a style, loaded ones included. */
const MAX_STYLE = 300;

/**
 * Checks one project of a backup. A style that is not known here is no damage: it is kept, and another shown in its place.
 * @throws Unexpected naming what is wrong, and where.
 */
export function checkProject(value: unknown): Project {
  const project = fields(value, 'project');
  const clips = list(project.clips, 'clips', MAX_JOINED).map((id, index) =>
    filled(id, `clips[${index}]`, MAX_ID),
  );
  if (new Set(clips).size < clips.length) throw new Unexpected('clips', 'names a clip twice');
  return {
    id: filled(project.id, 'id', MAX_ID),
    name: filled(project.name, 'name', MAX_PROJECT_NAME),
    note: text(project.note, 'note', MAX_PROJECT_NOTE),
    style: filled(project.style, 'style', MAX_STYLE),
    order: checkOrder(project),
    clips,
    createdAt: time(project.createdAt, 'createdAt'),
    updatedAt: time(project.updatedAt, 'updatedAt'),
    deletedAt: project.deletedAt === null ? null : time(project.deletedAt, 'deletedAt'),
  };
}

function filled(value: unknown, where: string, max: number): string {
  const given = text(value, where, max);
  if (given.trim() === '') throw new Unexpected(where, 'is empty');
  return given;
}

function checkOrder({ order }: Fields): ProjectOrder {
  oneOf(order, 'order', PROJECT_ORDERS);
  return order as ProjectOrder;
}
