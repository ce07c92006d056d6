/** The part of citeproc-js that we use; the package has no types of its own. */
declare module 'citeproc' {
  interface XmlNode {
    name: string;
    attrs: Record<string, string>;
    children: (XmlNode | string)[];
  }

  interface System {
    retrieveLocale(language: string): XmlNode;
    retrieveItem(id: string): object;
  }

  interface CitationItem {
    id: string;
    locator?: string;
    label?: string;
    /** 0: first, full note; 1: later, short note; 2: the same again; 3: the same, another place in it. */
    position?: 0 | 1 | 2 | 3;
    'first-reference-note-number'?: string;
    prefix?: string;
    suffix?: string;
  }

  interface BibliographyInformation {
    readonly entry_ids: readonly (readonly string[])[];
  }

  interface Token {
    strings: { sort_direction?: number };
    postponed_macro?: string;
    execs: ((state: Engine, item: object, cited: object) => unknown)[];
  }

  /** An area of a style while it is compiled: `citation_sort`, `bibliography_sort`. */
  interface Area {
    tokens: Token[];
  }

  interface Registry {
    readonly mylist: readonly string[];
  }

  class Engine {
    constructor(system: System, style: XmlNode, language: string, forceLanguage: boolean);
    updateItems(ids: readonly string[], nosort?: boolean): void;
    makeBibliography(): [BibliographyInformation, string[]] | false;
    makeCitationCluster(items: readonly CitationItem[]): string;
    build: { extension: string; root: string; date_key: boolean };
    configureTokenList(tokens: Token[]): void;
    [area: `${string}_sort`]: Area;
  }

  interface Processor {
    Engine: typeof Engine;
    Token: new (name: string, type: number) => Token;
    SINGLETON: number;
    expandMacro(this: Engine, token: Token, target: Token[]): void;
    tokenExec: { call(state: Engine, token: Token, item: object, cited: object): number };
    Registry: { prototype: { setsortkeys(this: Registry): void } };
    getSortCompare(this: Engine, locale?: string): (a: string, b: string) => number;
    XmlJSON: {
      prototype: {
        getNodesByName(node: XmlNode, name: string, value?: string, found?: XmlNode[]): XmlNode[];
      };
    };
  }

  const CSL: Processor;

  export type { Area, CitationItem, Engine, Processor, Token, XmlNode };
  export default CSL;
}
