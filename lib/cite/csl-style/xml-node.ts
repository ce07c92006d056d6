/** An element of a style or locale in the JSON form that citeproc reads. */
export interface XmlNode {
  readonly name: string;
  readonly attrs: Record<string, string>;
  children: (XmlNode | string)[];
}
