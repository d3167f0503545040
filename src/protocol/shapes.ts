/** Says of JSON values of which nothing is known whether they have the shape of a type. */
import { isFields } from './messages';

/** Whether a value has a shape. Never throws on JSON values. */
export type Shape = (value: unknown) => boolean;

/** A shape for each property of a type, so that none is forgotten. */
export type ShapesOf<T> = { readonly [K in keyof Required<T>]: Shape };

export const isText: Shape = value => typeof value === 'string';
export const isFlag: Shape = value => typeof value === 'boolean';
export const isNumber: Shape = value => typeof value === 'number';

/** A list of anything of a shape. */
export function listOf(item: Shape): Shape {
  return value => Array.isArray(value) && value.every(item);
}

/** The shape, or nothing at all. */
export function optional(shape: Shape): Shape {
  return value => value === undefined || shape(value);
}

/** An object with these properties; others do not matter. */
export function objectOf<T>(shapes: ShapesOf<T>): Shape {
  const checks = Object.entries<Shape>(shapes);
  return value => isFields(value) && checks.every(([name, shape]) => shape(value[name]));
}
